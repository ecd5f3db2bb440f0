/** Packages that are installed, not written beside a file: nobody is told to put one there. */
const known = new Set(
  `abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi
  cgitb chunk cmath cmd codecs codeop colorsys compileall concurrent configparser contextlib contextvars copyreg crypt csv ctypes curses
  dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp
  fileinput fnmatch fractions ftplib gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib
  imghdr imp importlib inspect io ipaddress json keyword linecache locale logging lzma mailbox mailcap marshal mimetypes mmap
  modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse ossaudiodev pathlib
  pdb pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc
  pydoc_data pyexpat quopri re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
  site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep
  struct subprocess sunau symtable sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap threading timeit tkinter
  tokenize tomllib trace traceback tracemalloc tty turtle turtledemo unicodedata unittest urllib uu uuid venv warnings wave weakref
  webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo bs4 cupy cv2 chainer gensim google h5py
  ipywidgets jax keras matplotlib mpl_toolkits networkx nltk numba pandas plotly pylab requests scipy seaborn skimage sklearn sympy
  tensorflow torch torchvision tqdm transformers wandb IPython PIL flask django fastapi pytest pydantic sqlalchemy httpx aiohttp click
  yaml`.split(/\s+/),
);

export const isInstalled = (module: string): boolean => known.has(module.split('.')[0] ?? '');
