import { parse } from '../parser/index.js';
import { findAnchors, type Anchors } from './anchors.js';

/** Source lines with marks below what was running. Source: CPython Lib/traceback.py: StackSummary.format_frame_summary. */

/** `source` dedented by margin, its first `count` lines marked from `column` of the first to `endColumn` of the last (UTF-8 offsets). */
export function markSource(source: string, count: number, column: number, endColumn: number): string {
  const original = source.split('\n').slice(0, count);
  const dedented = dedent(source.replace(/\n$/, '').split('\n')).slice(0, count);
  const moved = original[0]!.length - dedented[0]!.length;
  const start = Math.max(0, unitsAt(original[0]!, column) - moved);
  const end = Math.max(0, unitsAt(original[original.length - 1]!, endColumn) - moved);
  const joined = dedented.join('\n');
  const segment = joined.slice(start, joined.length - (dedented[dedented.length - 1]!.length - end));
  const anchors = findAnchors(segment);
  const carets = showsCarets(dedented, start, end, anchors);
  return indent(dedent(mark(dedented, start, end, anchors, carets)));
}

/** The index in UTF-16 units of an offset in UTF-8. */
function unitsAt(line: string, offset: number): number {
  let units = 0;
  let bytes = 0;
  for (const c of line) {
    if (bytes >= offset) break;
    const point = c.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    units += c.length;
  }
  return units;
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
    if (value?.lineno === 1 && value.end_lineno === lines.length && value.col_offset === start && value.end_col_offset === end)
      return false;
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
  for (const c of part)
    columns +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        c,
      )
        ? 2
        : 1;
  return columns;
}
