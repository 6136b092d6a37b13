import {
  findattr, isException, listOf, None, PyBaseException, PyInt, PyStr, PyTraceback, PyTuple, reprString, strString, type PyObject,
} from '../../runtime/index.js';
import { formatFrames } from './frames.js';
import { suggestion } from './suggestions.js';

/** Exceptions as text, in CPython 3.13's format. */

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

/** The whole text of an uncaught exception: its causes, its frames, itself. */
export function formatException(exception: PyBaseException): string {
  return new Formatter().chain(exception);
}

class Formatter {
  private readonly seen = new Set<PyObject>();
  private depth = 0;
  private needsClose = false;

  private margin(text: string, margin = '|'): string {
    if (this.depth === 0) return text;
    const prefix = `${'  '.repeat(this.depth)}${margin === '' ? '' : `${margin} `}`;
    return text.replace(/^(?=[\s\S])/gm, prefix).replace(new RegExp(`\n${prefix.replace(/[|+]/g, '\\$&')}$`), '\n');
  }

  chain(exception: PyBaseException): string {
    const links: [string, PyBaseException][] = [];
    let link: PyBaseException | undefined = exception;
    while (link !== undefined) {
      this.seen.add(link);
      const { cause, context } = link as PyBaseException;
      if (cause instanceof PyBaseException && !this.seen.has(cause)) {
        links.push([CAUSE, link]);
        link = cause;
      } else if (context instanceof PyBaseException && !(link as PyBaseException).suppressContext && !this.seen.has(context) && !(cause instanceof PyBaseException)) {
        links.push([CONTEXT, link]);
        link = context;
      } else {
        links.push(['', link]);
        link = undefined;
      }
    }
    let text = '';
    for (const [message, one] of links.reverse()) {
      if (message !== '') text += this.margin(message);
      text += this.single(one);
    }
    return text;
  }

  private single(exception: PyBaseException): string {
    const members = findattr(exception, 'exceptions');
    if (!isException(exception, 'BaseExceptionGroup') || !(members instanceof PyTuple))
      return this.margin(formatFrames(exception.traceback as PyTraceback | undefined) + onlyException(exception));
    if (this.depth > MAX_GROUP_DEPTH) return this.margin(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
    return this.group(exception, members.items as readonly PyBaseException[]);
  }

  private group(exception: PyBaseException, members: readonly PyBaseException[]): string {
    const isTop = this.depth === 0;
    if (isTop) this.depth++;
    const frames = formatFrames(exception.traceback as PyTraceback | undefined).replace('Traceback', 'Exception Group Traceback');
    let text = '';
    if (frames !== '') {
      const [head, ...rest] = frames.split(/(?<=\n)/);
      text += this.margin(head!, isTop ? '+' : '|') + this.margin(rest.join(''));
    }
    text += this.margin(onlyException(exception));
    const n = Math.min(members.length, MAX_GROUP_WIDTH + 1);
    this.needsClose = false;
    for (let i = 0; i < n; i++) {
      const isLast = i === n - 1;
      if (isLast) this.needsClose = true;
      const truncated = i >= MAX_GROUP_WIDTH;
      const title = truncated ? '...' : String(i + 1);
      text += `${'  '.repeat(this.depth)}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      this.depth++;
      if (truncated) {
        const more = members.length - MAX_GROUP_WIDTH;
        text += this.margin(`and ${more} more exception${more > 1 ? 's' : ''}\n`);
      } else {
        text += this.chain(members[i]!);
      }
      if (isLast && this.needsClose) {
        text += `${'  '.repeat(this.depth)}+------------------------------------\n`;
        this.needsClose = false;
      }
      this.depth--;
    }
    if (isTop) this.depth = 0;
    return text;
  }
}

function safeString(o: PyObject, what: string): string {
  try {
    return strString(o);
  } catch {
    return `<${what} str() failed>`;
  }
}

/** The class as tracebacks name it: with its module, unless that is builtins or __main__. */
function className(exception: PyBaseException): string {
  const { type } = exception;
  const module = findattr(type, '__module__');
  const name = module instanceof PyStr ? module.value : '<unknown>';
  return name === '__main__' || name === 'builtins' ? type.qualname : `${name}.${type.qualname}`;
}

/** The last lines: class, text, notes. */
function onlyException(exception: PyBaseException): string {
  const name = className(exception);
  let text: string;
  if (isException(exception, 'SyntaxError')) {
    text = syntaxError(exception as PyBaseException, name);
  } else {
    const value = safeString(exception, 'exception') + suggestion(exception);
    text = value === '' ? `${name}\n` : `${name}: ${value}\n`;
  }
  const notes = findattr(exception, '__notes__');
  if (notes === undefined || notes === None) return text;
  if (notes instanceof PyStr || notes.type.patternKind !== 'sequence') return `${text}${reprString(notes)}\n`;
  for (const note of listOf(notes)) text += `${safeString(note, 'note')}\n`;
  return text;
}

function numberOf(exception: PyObject, name: string): number | undefined {
  const value = findattr(exception, name);
  return value instanceof PyInt ? Number(value.value) : undefined;
}

function textOf(exception: PyObject, name: string): string | undefined {
  const value = findattr(exception, name);
  return value instanceof PyStr ? value.value : undefined;
}

/** A SyntaxError shows the line and marks the place. */
function syntaxError(exception: PyBaseException, name: string): string {
  const filename = textOf(exception, 'filename');
  const line = numberOf(exception, 'lineno');
  const message = textOf(exception, 'msg') ?? '<no detail available>';
  let result = '';
  let suffix = '';
  if (line !== undefined) result += `  File "${filename ?? '<string>'}", line ${line}\n`;
  else if (filename !== undefined) suffix = ` (${filename})`;
  const text = textOf(exception, 'text');
  if (text !== undefined) result += markedLine(exception, text, line);
  return `${result}${name}: ${message}${suffix}\n`;
}

function markedLine(exception: PyBaseException, text: string, line: number | undefined): string {
  const right = text.replace(/\n+$/, '');
  const left = right.replace(/^[ \n\f]+/, '');
  const shown = `    ${left}\n`;
  let offset = numberOf(exception, 'offset');
  if (offset === undefined) return shown;
  const spaces = right.length - left.length;
  const length = [...right].length;
  let end = line === numberOf(exception, 'end_lineno') ? numberOf(exception, 'end_offset') || offset : length + 1;
  const total = [...text].length;
  if (text !== '' && offset > total) offset = length + 1;
  if (text !== '' && end > total) end = length + 1;
  if (offset >= end || end < 0) end = offset + 1;
  const column = offset - 1 - spaces;
  if (column < 0) return shown;
  const space = [...left].slice(0, column).map((c) => (/\s/.test(c) ? c : ' ')).join('').padEnd(0);
  return `${shown}    ${space}${'^'.repeat(end - 1 - spaces - column)}\n`;
}
