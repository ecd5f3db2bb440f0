/** Packages that are installed, not written beside a file: nobody is told to put one there. */
const known = new Set(
  `abc argparse array bisect cmath contextlib csv dataclasses datetime decimal enum fractions glob gzip heapq io json
  logging multiprocessing operator pathlib re shutil statistics string struct subprocess tempfile threading timeit tkinter traceback
  unittest urllib zipfile bs4 cupy cv2 chainer gensim google h5py ipywidgets jax keras matplotlib mpl_toolkits networkx nltk numba pandas
  plotly pylab requests scipy seaborn skimage sklearn sympy tensorflow torch torchvision tqdm transformers wandb IPython PIL`.split(
    /\s+/,
  ),
);

export const isInstalled = (module: string): boolean => known.has(module.split('.')[0] ?? '');
