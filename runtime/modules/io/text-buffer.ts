import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { DictObject } from '../../objects/function.js';
import { makeBool, makeInt, True } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { codePoints, emptyStr, makeStr, PyStr, strLength } from '../../objects/str.js';
import { allocate } from '../../operations/allocation.js';
import { asSize, reprString } from '../../operations/convert.js';
import { callMethod } from '../../operations/call.js';
import { iterate } from '../../operations/iteration.js';

/**
 * The layout of `io.StringIO`: text in memory. While everything is written at the end the text is one growing JavaScript
 * string; positions count code points, so random access splits it.
 */
export class PyStringIO extends DictObject {
  text = '';
  /** The position in code points; undefined = at the end. */
  position: number | undefined = 0;
  newline: string | undefined = '\n';
  isClosed = false;

  constructor() {
    super();
  }
}

export const stringIOType = PyType.shell('_io.StringIO', PyStringIO);

function checkOpen(self: PyStringIO): void {
  if (self.isClosed) throw raise('ValueError', 'I/O operation on closed file');
}

function lengthOf(self: PyStringIO): number {
  return strLength(makeStr(self.text));
}

function tell(self: PyStringIO): number {
  return self.position ?? lengthOf(self);
}

/** Newline translation on writing: `\n` becomes the stream's newline; None means universal. */
function translated(self: PyStringIO, text: string): string {
  if (self.newline === undefined) return text.replace(/\r\n?/g, '\n');
  return self.newline === '' || self.newline === '\n' ? text : text.replace(/\n/g, self.newline);
}

function write(self: PyStringIO, value: PyObject): PyObject {
  checkOpen(self);
  if (!(value instanceof PyStr)) throw raise('TypeError', `string argument expected, got '${value.type.name}'`);
  const text = translated(self, value.value);
  const { position } = self;
  if (position === undefined || (position === 0 && self.text === '')) {
    self.text += text;
    self.position = undefined;
  } else {
    const points = codePoints(makeStr(self.text));
    const added = codePoints(makeStr(text));
    while (points.length < position) points.push('\0');
    const end = position + added.length;
    self.text = points.slice(0, position).join('') + text + points.slice(end).join('');
    self.position = end >= points.length ? undefined : end;
  }
  return makeInt(strLength(value));
}

function read(self: PyStringIO, size?: PyObject): PyObject {
  checkOpen(self);
  const count = size === undefined || size === None ? -1 : asSize(size);
  if (self.position === undefined) return emptyStr;
  const points = codePoints(makeStr(self.text));
  const end = count < 0 ? points.length : Math.min(points.length, self.position + count);
  const text = points.slice(self.position, end).join('');
  self.position = Math.max(self.position, end);
  return makeStr(text);
}

function readLine(self: PyStringIO, size?: PyObject): PyStr {
  checkOpen(self);
  if (self.position === undefined) return emptyStr;
  const rest = codePoints(makeStr(self.text)).slice(self.position);
  const newline = self.newline === undefined || self.newline === '' ? '\n' : self.newline;
  const joined = rest.join('');
  const at = joined.indexOf(newline);
  let line = at < 0 ? joined : joined.slice(0, at + newline.length);
  const limit = size === undefined || size === None ? -1 : asSize(size);
  if (limit >= 0) line = codePoints(makeStr(line)).slice(0, limit).join('');
  const made = makeStr(line);
  self.position += strLength(made);
  return made;
}

function seek(self: PyStringIO, offset: PyObject, whence?: PyObject): PyObject {
  checkOpen(self);
  const mode = whence === undefined ? 0 : asSize(whence);
  const by = asSize(offset);
  if (mode < 0 || mode > 2) throw raise('ValueError', `Invalid whence (${mode}, should be 0, 1 or 2)`);
  if (mode !== 0 && by !== 0) throw raise('OSError', "Can't do nonzero cur-relative seeks");
  if (mode === 0 && by < 0) throw raise('ValueError', `Negative seek position ${by}`);
  if (mode === 0) self.position = by;
  else if (mode === 2) self.position = undefined;
  return makeInt(tell(self));
}

export const stringIOSpec: TypeSpec = {
  type: stringIOType,
  doc: "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
  textSignature: "(initial_value='', newline='\\n')",
  hasDict: true,
  hasWeakrefs: true,
  slots: {
    new: (cls) => allocate(cls, PyStringIO),
    init: (self: PyStringIO, args, kwnames) => {
      const [initial, newline] = signature("(initial_value='', newline='\\n')").bind(args, kwnames, 'StringIO') as [
        PyObject?,
        PyObject?,
      ];
      if (newline !== undefined && newline !== None && !(newline instanceof PyStr))
        throw raise('TypeError', `newline must be str or None, not ${newline.type.name}`);
      if (newline instanceof PyStr && !['', '\n', '\r', '\r\n'].includes(newline.value))
        throw raise('ValueError', `illegal newline value: ${reprString(newline)}`);
      if (initial !== undefined && initial !== None && !(initial instanceof PyStr))
        throw raise('TypeError', `initial_value must be str or None, not ${initial.type.name}`);
      self.newline = newline === undefined ? '\n' : newline === None ? undefined : (newline as PyStr).value;
      self.text = '';
      self.position = 0;
      self.isClosed = false;
      if (initial instanceof PyStr) self.text = translated(self, initial.value);
    },
    iter: (self: PyStringIO) => {
      checkOpen(self);
      return self;
    },
    next: (self: PyStringIO) => {
      const line = readLine(self);
      return line.value === '' ? undefined : line;
    },
  },
  methods: {
    getvalue: [
      '($self, /)',
      (self: PyStringIO) => {
        checkOpen(self);
        return makeStr(self.text);
      },
      'Retrieve the entire contents of the object.',
    ],
    write: ['($self, s, /)', write, 'Write string to file.'],
    writelines: [
      '($self, lines, /)',
      (self: PyStringIO, lines: PyObject) => {
        iterate(lines, (line) => void write(self, line));
        return None;
      },
    ],
    read: ['($self, size=-1, /)', read, 'Read at most size characters, returned as a string.'],
    readline: ['($self, size=-1, /)', readLine, 'Read until newline or EOF.'],
    readlines: [
      '($self, hint=-1, /)',
      (self: PyStringIO) => {
        const lines: PyObject[] = [];
        for (let line = readLine(self); line.value !== ''; line = readLine(self)) lines.push(line);
        return makeList(lines);
      },
    ],
    tell: [
      '($self, /)',
      (self: PyStringIO) => {
        checkOpen(self);
        return makeInt(tell(self));
      },
      'Tell the current file position.',
    ],
    seek: ['($self, pos, whence=0, /)', seek, 'Change stream position.'],
    truncate: [
      '($self, pos=None, /)',
      (self: PyStringIO, size?: PyObject) => {
        checkOpen(self);
        const length = size === undefined || size === None ? tell(self) : asSize(size);
        if (length < 0) throw raise('ValueError', `Negative size value ${length}`);
        const position = tell(self);
        self.text = codePoints(makeStr(self.text)).slice(0, length).join('');
        self.position = position;
        return makeInt(length);
      },
      'Truncate size to pos.',
    ],
    close: [
      '($self, /)',
      (self: PyStringIO) => {
        self.isClosed = true;
        self.text = '';
        return None;
      },
      'Close the IO object.',
    ],
    flush: [
      '($self, /)',
      (self: PyStringIO) => {
        checkOpen(self);
        return None;
      },
    ],
    isatty: ['($self, /)', () => makeBool(false)],
    readable: ['($self, /)', () => True, 'Returns True if the IO object can be read.'],
    writable: ['($self, /)', () => True, 'Returns True if the IO object can be written.'],
    seekable: ['($self, /)', () => True, 'Returns True if the IO object can be seeked.'],
    fileno: [
      '($self, /)',
      () => {
        throw raise('OSError', 'fileno');
      },
    ],
    __enter__: [
      '($self, /)',
      (self: PyStringIO) => {
        checkOpen(self);
        return self;
      },
    ],
    __exit__: [
      '($self, /, *args)',
      (self: PyStringIO) => {
        callMethod(self, 'close');
        return None;
      },
    ],
    __getstate__: ['($self, /)', (self: PyStringIO) => makeTuple([makeStr(self.text), None, makeInt(tell(self)), None])],
  },
  getset: {
    closed: { get: (self: PyStringIO) => makeBool(self.isClosed) },
    newlines: { get: () => None },
    line_buffering: { get: () => makeBool(false) },
    encoding: { get: () => None },
    errors: { get: () => None },
  },
};
