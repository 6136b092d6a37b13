import type { PyObject } from '../../kernel/object.js';
import { makeNamespace } from '../../builtins/simple-namespace.js';
import { structSequence } from '../../builtins/struct-sequence.js';
import { makeFloat } from '../../objects/float.js';
import { False, makeBigInt, makeInt, True } from '../../objects/int.js';
import { makeFrozenSet } from '../../objects/set.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';

/** The facts about the interpreter that `sys` gives as named tuples. */

const ints = (...values: number[]): PyObject[] => values.map((value) => makeInt(value));

export const flags = structSequence(
  'flags',
  'sys',
  [
    'debug',
    'inspect',
    'interactive',
    'optimize',
    'dont_write_bytecode',
    'no_user_site',
    'no_site',
    'ignore_environment',
    'verbose',
    'bytes_warning',
    'quiet',
    'hash_randomization',
    'isolated',
    'dev_mode',
    'utf8_mode',
    'warn_default_encoding',
    'safe_path',
    'int_max_str_digits',
  ],
  'sys.flags\n\nFlags provided through command line arguments or environment vars.',
  true,
);

export const versionInfo = structSequence(
  'version_info',
  'sys',
  ['major', 'minor', 'micro', 'releaselevel', 'serial'],
  'sys.version_info\n\nVersion information as a named tuple.',
  true,
);

export const floatInfo = structSequence(
  'float_info',
  'sys',
  ['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'],
  'sys.float_info\n\nA named tuple holding information about the float type.',
);

export const intInfo = structSequence(
  'int_info',
  'sys',
  ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'],
  "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.",
);

export const hashInfo = structSequence(
  'hash_info',
  'sys',
  ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
  'hash_info\n\nA named tuple providing parameters used for computing hashes.',
);

/** Modules of CPython's library, here or not: an undefined name that is one of them was meant to be imported. */
const LIBRARY =
  '__future__ _abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk ' +
  '_codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _colorize _compat_pickle ' +
  '_compression _contextvars _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree ' +
  '_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _interpchannels ' +
  '_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec ' +
  '_multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem ' +
  '_posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _scproxy _sha1 _sha2 ' +
  '_sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct ' +
  '_suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid ' +
  '_warnings _weakref _weakrefset _winapi _wmi _zoneinfo abc antigravity argparse array ast asyncio atexit base64 ' +
  'bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys ' +
  'compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime ' +
  'dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput ' +
  'fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq ' +
  'hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging ' +
  'lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path ' +
  'numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix ' +
  'posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re ' +
  'readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site ' +
  'smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep ' +
  'struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time ' +
  'timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing ' +
  'unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc ' +
  'zipapp zipfile zipimport zlib zoneinfo';

/** `sys.implementation`: programs ask it which Python's rules hold. DIFFERS: the name. */
function implementation(version: PyObject): PyObject {
  return makeNamespace({
    name: makeStr('dunder'),
    cache_tag: None,
    version,
    hexversion: makeInt(HEX_VERSION),
    _multiarch: makeStr('javascript'),
  });
}

export const HEX_VERSION = 0x030d00f0;

/** The values of these tuples. */
export function factValues(): Record<string, PyObject> {
  const version = versionInfo.make([...ints(3, 13, 0), makeStr('final'), makeInt(0)]);
  return {
    flags: flags.make([...ints(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0), False, makeInt(1), makeInt(0), False, makeInt(4300)]),
    version_info: version,
    implementation: implementation(version),
    stdlib_module_names: makeFrozenSet(LIBRARY.split(' ').map((name) => makeStr(name))),
    float_info: floatInfo.make([
      makeFloat(Number.MAX_VALUE),
      ...ints(1024, 308),
      makeFloat(2.2250738585072014e-308),
      ...ints(-1021, -307, 15, 53),
      makeFloat(Number.EPSILON),
      ...ints(2, 1),
    ]),
    int_info: intInfo.make(ints(30, 4, 4300, 640)),
    hash_info: hashInfo.make([
      makeInt(64),
      makeBigInt(2n ** 61n - 1n),
      ...ints(314159, 0, 1000003),
      makeStr('siphash13'),
      ...ints(64, 128, 0),
    ]),
    float_repr_style: makeStr('short'),
    dont_write_bytecode: True,
  };
}

export const sysFactSpecs = [flags.spec, versionInfo.spec, floatInfo.spec, intInfo.spec, hashInfo.spec];
