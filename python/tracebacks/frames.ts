import { PyTraceback, sourceLines } from '../../runtime/index.js';
import { parse } from '../parser/index.js';
import { decodeSource } from '../execution/source.js';
import { files } from '../host.js';
import { findAnchors, type Anchors } from './anchors.js';

/** The frames of a traceback as text, in CPython 3.13's format. */

/** Equal frames in a row beyond this number are counted instead of shown. */
const REPEATS = 3;

/** The lines of a source file, as far as it can be found. */
export function linesOf(filename: string): readonly string[] {
  const remembered = sourceLines(filename);
  if (remembered !== undefined) return remembered;
  const bytes = filename.startsWith('<') ? undefined : files().read(filename);
  if (bytes === undefined) return [];
  try {
    return decodeSource(bytes, filename).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  } catch {
    return [];
  }
}

interface Range {
  line: number;
  endLine: number;
  column: number;
  endColumn: number;
}

function rangeOf(traceback: PyTraceback): Range | number {
  const { positions, firstLine } = traceback.activation.code.facts;
  if (positions === undefined) return traceback.position;
  const at = traceback.position * 4;
  const line = positions[at];
  if (line === undefined) return firstLine;
  // Position 0 is the entry of the code, of which only the line is known.
  if (traceback.position === 0) return line;
  return { line, endLine: positions[at + 1]!, column: positions[at + 2]!, endColumn: positions[at + 3]! };
}

/** The lines from `Traceback` on to the last frame, empty if there are no frames. */
export function formatFrames(first: PyTraceback | undefined): string {
  if (first === undefined) return '';
  let text = 'Traceback (most recent call last):\n';
  let last = '';
  let count = 0;
  const flush = () => {
    const more = count - REPEATS;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
  };
  for (let link: PyTraceback | undefined = first; link !== undefined; link = link.next) {
    const { filename, name } = link.activation.code.facts;
    const range = rangeOf(link);
    const line = typeof range === 'number' ? range : range.line;
    const key = `${filename}\n${line}\n${name}`;
    if (key !== last) {
      flush();
      last = key;
      count = 0;
    }
    count++;
    if (count > REPEATS) continue;
    const shown = filename.startsWith('<stdin>-') ? '<stdin>' : filename;
    text += `  File "${shown}", line ${line}, in ${name}\n${formatSource(linesOf(filename), range)}`;
  }
  flush();
  return text;
}

function formatSource(lines: readonly string[], range: Range | number): string {
  if (typeof range === 'number') {
    const only = lines[range - 1]?.trim() ?? '';
    return only === '' ? '' : `    ${only}\n`;
  }
  const original: string[] = [];
  for (let n = range.line; n <= range.endLine; n++) original.push((lines[n - 1] ?? '').replace(/\r?\n$/, ''));
  if (original.every((line) => line.trim() === '')) return '';
  const dedented = dedent(original);
  const moved = original[0]!.length - dedented[0]!.length;
  const start = Math.max(0, range.column - moved);
  const end = Math.max(0, range.endColumn - moved);
  const joined = dedented.join('\n');
  const segment = joined.slice(start, joined.length - (dedented[dedented.length - 1]!.length - end));
  const anchors = findAnchors(segment);
  const carets = showsCarets(dedented, start, end, anchors);
  return indent(dedent(mark(dedented, start, end, anchors, carets)));
}

/** Without the indentation that all lines (but blank ones) share. */
function dedent(lines: readonly string[]): string[] {
  let margin: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const space = /^[ \t]*/.exec(line)![0];
    if (margin === undefined) margin = space;
    else {
      let n = 0;
      while (n < margin.length && margin[n] === space[n]) n++;
      margin = margin.slice(0, n);
    }
  }
  const cut = margin?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(cut)));
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}\n`).join('');
}

/** A call that is the whole statement or all that it returns or assigns needs no marks. */
function showsCarets(lines: readonly string[], start: number, end: number, anchors: Anchors | undefined): boolean {
  try {
    const tree = parse(lines.join('\n'), { filename: '<lines>', mode: 'exec' });
    const s = tree.body[0];
    if (s === undefined) return false;
    const value =
      s.kind === 'Return' && s.value?.kind === 'Call' && s.value.func.kind === 'Name'
        ? s.value
        : s.kind === 'Assign' && s.value.kind === 'Call' && s.targets.length === 1 && s.targets[0]!.kind === 'Name'
          ? s.value
          : undefined;
    if (value?.lineno === 1 && value.end_lineno === lines.length && value.col_offset === start && value.end_col_offset === end) return false;
  } catch {
    // A piece of a compound statement does not parse.
  }
  if (anchors !== undefined) return true;
  return lines[0]!.slice(0, start).trim() !== '' || lines[lines.length - 1]!.slice(end).trim() !== '';
}

/** The lines that matter, each followed by its marks. */
function mark(lines: readonly string[], start: number, end: number, anchors: Anchors | undefined, carets: boolean): string[] {
  const last = lines.length - 1;
  const significant = new Set([0, last]);
  const placed = anchors === undefined ? undefined : { ...anchors };
  if (placed !== undefined) {
    if (placed.leftLine === 0) placed.leftColumn += start;
    if (placed.rightLine === 0) placed.rightColumn += start;
    for (const line of [placed.leftLine, placed.rightLine]) for (const near of [line - 1, line, line + 1]) significant.add(near);
    placed.leftColumn = width(lines[placed.leftLine]!, placed.leftColumn);
    placed.rightColumn = width(lines[placed.rightLine]!, placed.rightColumn);
  }
  const wideStart = width(lines[0]!, start);
  const wideEnd = width(lines[last]!, end);
  const result: string[] = [];
  const put = (n: number) => {
    const line = lines[n]!;
    result.push(line);
    if (!carets) return;
    const spaces = line.length - line.trimStart().length;
    const length = n === last ? wideEnd : width(line, line.length);
    let marks = '';
    for (let column = 0; column < length; column++) {
      if (column < spaces || (n === 0 && column < wideStart)) marks += ' ';
      else if (placed === undefined) marks += '^';
      else {
        const afterLeft = n > placed.leftLine || (n === placed.leftLine && column >= placed.leftColumn);
        const beforeRight = n < placed.rightLine || (n === placed.rightLine && column < placed.rightColumn);
        marks += afterLeft && beforeRight ? '^' : '~';
      }
    }
    result.push(marks);
  };
  const shown = [...significant].filter((n) => n >= 0 && n <= last).sort((a, b) => a - b);
  shown.forEach((n, i) => {
    const gap = i === 0 ? 0 : n - shown[i - 1]!;
    if (gap === 2) put(n - 1);
    else if (gap > 2) result.push(`...<${gap - 1} lines>...`);
    put(n);
  });
  return result;
}

/** The columns that the first `offset` units of a line take on a terminal: wide characters take two. */
function width(line: string, offset: number): number {
  const part = line.slice(0, offset);
  if (/^[\x00-\x7f]*$/.test(part)) return offset;
  let columns = 0;
  for (const c of part) columns += /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(c) ? 2 : 1;
  return columns;
}
