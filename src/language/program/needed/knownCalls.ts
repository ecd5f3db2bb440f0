const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Packages that change nothing of what they are given, but for the functions named below. */
const packages = words(
  'numpy math matplotlib pylab mpl_toolkits pandas seaborn scipy sklearn PIL random time sys os copy collections itertools functools tqdm torch tensorflow cv2',
);
export const isPackage = (path: string): boolean => packages.has(path.split('.')[0] ?? '');

/** Packages that draw: what they give draws, too, and is nothing that a function computes with. */
const drawing = words('matplotlib pylab mpl_toolkits seaborn plotly');
export const isDrawing = (path: string): boolean => drawing.has(path.split('.')[0] ?? '');

/** Modules of the book's whose functions change nothing and draw nothing, in whoever's words they are written. */
const quiet = words('common.functions common.gradient dataset.mnist');
export const isQuiet = (path: string): boolean =>
  isPackage(path) || quiet.has(path.split('.').slice(0, 2).join('.'));

/** Functions of packages and of the language that change what they are given. */
export const changing = words(
  'shuffle copyto fill_diagonal put put_along_axis place at heappush heappop heapify next setattr delattr exec',
);

/** Functions of packages and of the language whose results share what they are given: arrays that view it, lists that hold it. */
export const sharing = words(
  'asarray array reshape transpose ravel squeeze expand_dims swapaxes moveaxis broadcast_to split flip nditer diag list dict tuple set sorted zip enumerate reversed map filter iter next getattr max min copy OrderedDict defaultdict partial get keys values items pop popitem setdefault view',
);

/** Methods of values of the language and of arrays that leave their object as it is. */
export const reading = words(
  `shape sum mean max min std var argmax argmin any all dot copy astype tolist item flatten ravel reshape transpose swapaxes squeeze
  round clip cumsum cumprod prod nonzero repeat argsort get keys values items index count format join split rsplit splitlines strip lstrip
  rstrip replace upper lower title capitalize swapcase startswith endswith find rfind zfill ljust rjust center partition rpartition
  isdigit isalpha isalnum isspace isupper islower bit_length union intersection difference symmetric_difference issubset issuperset
  isdisjoint map slice concat includes indexOf toFixed toString`,
);

/** Methods that change their object and may keep what they are given, but leave that as it is. */
export const keeping = words(
  'append extend insert remove pop clear sort reverse add discard setdefault popitem fill appendleft popleft move_to_end push shift unshift splice set delete',
);
