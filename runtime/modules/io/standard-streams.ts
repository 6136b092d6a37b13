import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { DictObject } from '../../objects/function.js';
import { False, makeBool, makeInt, True } from '../../objects/int.js';
import { makeList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { emptyStr, makeStr, PyStr, strLength } from '../../objects/str.js';
import { callMethod } from '../../operations/call.js';
import { iterate } from '../../operations/iteration.js';

/** `sys.stdin`, `sys.stdout`, `sys.stderr`: text streams of the host. */

type StreamName = 'stdin' | 'stdout' | 'stderr';

/** The layout of the standard streams; to Python an `_io.TextIOWrapper`. */
export class PyStandardStream extends DictObject {
  name: StreamName = 'stdout';
  isClosed = false;

  constructor() {
    super();
  }
}

export const standardStreamType = PyType.shell('_io.TextIOWrapper', PyStandardStream);

interface Streams {
  stdin: PyStandardStream | undefined;
  stdout: PyStandardStream | undefined;
  stderr: PyStandardStream | undefined;
}

const makeStreams = (): Streams => ({ stdin: undefined, stdout: undefined, stderr: undefined });

/** The current runtime's stream of this name; the same object each time. */
export function standardStream(name: StreamName): PyStandardStream {
  const streams = currentRuntime().state(makeStreams);
  let stream = streams[name];
  if (stream === undefined) {
    stream = streams[name] = own(new PyStandardStream());
    stream.name = name;
  }
  return stream;
}

function checkOpen(self: PyStandardStream): void {
  if (self.isClosed) throw raise('ValueError', 'I/O operation on closed file.');
}

function writable(self: PyStandardStream): 'stdout' | 'stderr' {
  checkOpen(self);
  if (self.name === 'stdin') throw raise(exceptionUnsupported, 'not writable');
  return self.name;
}

/** io.UnsupportedOperation derives from OSError and ValueError; here the nearest builtin one is raised. */
const exceptionUnsupported = 'OSError';

function readLine(self: PyStandardStream): PyStr {
  checkOpen(self);
  if (self.name !== 'stdin') throw raise(exceptionUnsupported, 'not readable');
  const line = currentRuntime().host.readLine();
  return line === '' ? emptyStr : makeStr(line);
}

function write(self: PyStandardStream, text: PyObject): PyObject {
  const stream = writable(self);
  if (!(text instanceof PyStr)) throw raise('TypeError', `write() argument must be str, not ${text.type.name}`);
  currentRuntime().host.write(stream, encodable(text, stream));
  return makeInt(strLength(text));
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The text as UTF-8 can hold it: standard error shows surrogates as escapes, standard output refuses them. */
function encodable(text: PyStr, stream: 'stdout' | 'stderr'): string {
  if (!LONE_SURROGATE.test(text.value)) return text.value;
  if (stream === 'stdout') return asUtf8(text);
  return text.value.replace(new RegExp(LONE_SURROGATE, 'g'), (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

/** Raises what encoding the text raises. */
function asUtf8(text: PyStr): string {
  callMethod(text, 'encode');
  return text.value;
}

function flush(self: PyStandardStream): PyObject {
  if (self.name !== 'stdin') currentRuntime().host.flush(self.name);
  return None;
}

const numbers = { stdin: 0, stdout: 1, stderr: 2 };

export const standardStreamSpec: TypeSpec = {
  type: standardStreamType,
  doc: 'Character and line based layer over a stream of the host.',
  hasDict: true,
  slots: {
    repr: (self: PyStandardStream) =>
      makeStr(`<_io.TextIOWrapper name='<${self.name}>' mode='${self.name === 'stdin' ? 'r' : 'w'}' encoding='utf-8'>`),
    iter: (self) => self,
    next: (self: PyStandardStream) => {
      const line = readLine(self);
      return line.value === '' ? undefined : line;
    },
  },
  methods: {
    write: ['($self, text, /)', write, 'Write string s to stream.'],
    writelines: [
      '($self, lines, /)',
      (self: PyStandardStream, lines: PyObject) => {
        iterate(lines, (line) => void write(self, line));
        return None;
      },
      'Write a list of lines to stream.',
    ],
    flush: ['($self, /)', flush, 'Flush write buffers, if applicable.'],
    readline: ['($self, size=-1, /)', readLine, 'Read until newline or EOF.'],
    read: [
      '($self, size=-1, /)',
      (self: PyStandardStream) => {
        let text = '';
        for (let line = readLine(self).value; line !== ''; line = readLine(self).value) text += line;
        return makeStr(text);
      },
      'Read at most size characters from stream.',
    ],
    readlines: [
      '($self, hint=-1, /)',
      (self: PyStandardStream) => {
        const lines: PyObject[] = [];
        for (let line = readLine(self); line.value !== ''; line = readLine(self)) lines.push(line);
        return makeList(lines);
      },
      'Return a list of lines from the stream.',
    ],
    close: [
      '($self, /)',
      (self: PyStandardStream) => {
        flush(self);
        self.isClosed = true;
        return None;
      },
      'Flush and close the IO object.',
    ],
    fileno: [
      '($self, /)',
      (self: PyStandardStream) => makeInt(numbers[self.name]),
      'Return underlying file descriptor if one exists.',
    ],
    isatty: [
      '($self, /)',
      (self: PyStandardStream) => makeBool(currentRuntime().host.isInteractive(self.name)),
      "Return whether this is an 'interactive' stream.",
    ],
    readable: [
      '($self, /)',
      (self: PyStandardStream) => makeBool(self.name === 'stdin'),
      'Return whether object was opened for reading.',
    ],
    writable: [
      '($self, /)',
      (self: PyStandardStream) => makeBool(self.name !== 'stdin'),
      'Return whether object was opened for writing.',
    ],
    seekable: ['($self, /)', () => False, 'Return whether object supports random access.'],
    reconfigure: ['($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)', () => None],
    __enter__: ['($self, /)', (self: PyStandardStream) => self],
    __exit__: [
      '($self, /, *args)',
      (self: PyStandardStream) => {
        flush(self);
        self.isClosed = true;
        return None;
      },
    ],
  },
  getset: {
    name: { get: (self: PyStandardStream) => makeStr(`<${self.name}>`) },
    mode: { get: (self: PyStandardStream) => makeStr(self.name === 'stdin' ? 'r' : 'w') },
    encoding: { get: () => makeStr('utf-8') },
    errors: { get: (self: PyStandardStream) => makeStr(self.name === 'stderr' ? 'backslashreplace' : 'strict') },
    newlines: { get: () => None },
    line_buffering: { get: (self: PyStandardStream) => makeBool(self.name === 'stderr') },
    closed: { get: (self: PyStandardStream) => (self.isClosed ? True : False) },
  },
};

/** Writes text to `sys.stderr` as it is now, or to the host's where the program has none. */
export function writeError(text: string, stream: PyObject | undefined): void {
  const host = currentRuntime().host;
  host.flush('stdout');
  if (stream === undefined || stream === None || stream instanceof PyStandardStream) {
    host.write('stderr', text);
    host.flush('stderr');
    return;
  }
  const writeMethod = stream.type.getattribute!(stream, 'write');
  if (writeMethod !== undefined) writeMethod.type.call!(writeMethod, [makeStr(text)], null);
}
