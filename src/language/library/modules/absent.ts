/** What modules have that is not computed here, so that nobody looks for a slip in its spelling. */
const absent: Readonly<Record<string, string>> = {
  numpy: `cross fmax fmin fmod ScalarType angle apply_along_axis apply_over_axes argpartition array2string array_equiv     asarray_chkfinite asfortranarray asmatrix astype bartlett
    base_repr binary_repr bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_right_shift blackman block
    bmat broadcast broadcast_arrays broadcast_shapes byte bytes_ c_ can_cast cdouble character choose clongdouble
    common_type complex128 complex256 complex64 complexfloating compress conj conjugate corrcoef correlate
    cov csingle cumulative_prod cumulative_sum diag_indices diag_indices_from diagflat diagonal divmod     dsplit dstack dtype ediff1d einsum einsum_path euler_gamma extract fix flatiter flexible float128
    float16 float_power frexp from_dlpack frombuffer fromfile fromfunction fromiter frompyfunc fromregex
    fromstring gcd generic genfromtxt get_printoptions getbufsize geterr geterrcall half hamming hanning
    histogram2d histogram_bin_edges histogramdd i0 imag index_exp indices inexact int16 int8 intersect1d
    iscomplex iscomplexobj isdtype isfortran isnat isneginf isposinf isreal isrealobj issubdtype iterable ix_ kron
    lcm ldexp left_shift lexsort little_endian load loadtxt logaddexp2 long longdouble longlong mask_indices matrix
    matrix_transpose matvec may_share_memory memmap mgrid min_scalar_type mintypecode modf nanargmax nanargmin nancumprod
    nancumsum nanmedian nanpercentile nanprod nanquantile nanstd nanvar nested_iters object_ ogrid packbits partition
    permute_dims piecewise place poly poly1d polyadd polyder polydiv polyfit polyint polymul polysub polyval positive     printoptions promote_types put put_along_axis putmask r_ ravel_multi_index real real_if_close recarray require resize
    result_type right_shift rollaxis roots rot90 s_ save savetxt savez savez_compressed select     setbufsize setdiff1d seterrcall setxor1d shares_memory short show_config show_runtime signedinteger sinc     sort_complex spacing str_ take_along_axis tensordot tri tril_indices tril_indices_from trim_zeros
    triu_indices triu_indices_from typename ufunc uint uint16 uint32 uintc uintp ulong ulonglong union1d unique_all
    unique_counts unique_inverse unique_values unpackbits unsignedinteger unstack unwrap ushort vander vecdot vecmat fft
    polynomial ma testing`,
  'numpy.random': `BitGenerator Generator Philox SeedSequence beta binomial bytes chisquare dirichlet f gamma geometric
    get_bit_generator get_state gumbel hypergeometric laplace logistic lognormal logseries multinomial multivariate_normal
    negative_binomial noncentral_chisquare noncentral_f pareto poisson power random_integers ranf rayleigh sample
    set_bit_generator set_state standard_cauchy standard_exponential standard_gamma standard_t triangular vonmises wald
    weibull zipf`,
  'numpy.linalg': `LinAlgError cholesky cond cross diagonal eig eigh eigvals eigvalsh lstsq matmul matrix_norm matrix_power matrix_rank
    matrix_transpose multi_dot outer pinv qr slogdet svd svdvals tensordot tensorinv tensorsolve trace vecdot vector_norm`,
  math: 'erf erfc exp2 frexp gamma lcm ldexp lgamma nextafter perm remainder ulp',
  random: `Random SystemRandom betavariate gammavariate getstate lognormvariate paretovariate randbytes setstate triangular
    vonmisesvariate weibullvariate`,
  collections: 'ChainMap Counter UserDict UserList UserString deque namedtuple',
  time: 'ctime gmtime localtime mktime strftime strptime time_ns perf_counter_ns',
  os: 'chdir environ getcwd listdir makedirs mkdir remove rename system walk',
  sys: 'exit getrecursionlimit getsizeof modules platform setrecursionlimit stderr stdin stdout version_info',
  copy: 'Error dispatch_table error',
};

/** What NumPy had once, with what is written today. */
const removed = new Map([
  ['int', 'int'],
  ['float', 'float'],
  ['bool', 'bool'],
  ['object', 'object'],
  ['str', 'str'],
  ['float_', 'np.float64'],
  ['Inf', 'np.inf'],
  ['Infinity', 'np.inf'],
  ['NaN', 'np.nan'],
  ['product', 'np.prod'],
  ['cumproduct', 'np.cumprod'],
  ['sometrue', 'np.any'],
  ['alltrue', 'np.all'],
  ['in1d', 'np.isin'],
  ['trapz', 'np.trapezoid'],
]);

const names = new Map(Object.entries(absent).map(([module, text]) => [module, new Set(text.split(/\s+/))]));

export const isAbsent = (module: string, name: string): boolean => names.get(module)?.has(name) ?? false;

/** What stands today for a name that NumPy had once. */
export const todays = (module: string, name: string): string | undefined =>
  module === 'numpy' ? removed.get(name) : undefined;
