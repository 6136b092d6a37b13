// The report of a benchmark run: a table in Markdown and a chart in SVG.
import { CPYTHON } from './peers/start.mjs';

const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);

const nanoseconds = (seconds, state) =>
  seconds === undefined
    ? '–'
    : state === 'program'
      ? `${(seconds * 1e3).toFixed(1)} ms`
      : state === 'everyday'
        ? `${(seconds * 1e6).toFixed(0)} µs`
        : `${(seconds * 1e9).toFixed(1)} ns`;

const titles = {
  clean: 'Operations, at a site that has seen one class',
  polluted: 'Operations, at a site that has seen 30 classes',
  weak: 'Weak references',
  everyday: 'Everyday code: small functions, each in a process of its own',
  program: 'Whole programs (of `deaths` only the deaths are measured: 100,000 objects with callbacks)',
};

/**
 * The results as Markdown: times, and beside each time of an engine the ratios of ours to it.
 *
 * @param own the names of dunder's engines, @param peers those of the others
 */
export function table(results, own, peers, options) {
  const lines = [
    '# Benchmarks',
    '',
    `Made by \`npm run bench\`: ${options.passes} passes through the list, ${options.rounds} rounds in each, the engines in turn, processes of its own for each row and pass;`,
    'median over the passes of the median of the ratios round by round, the empty loop subtracted. A ratio below 1 means that dunder is faster.',
    'In brackets the least and the greatest of the passes, where they lie more than a tenth apart. Machines are noisy: read ratios, not times.',
    '',
  ];
  // Each column: what stands above it, the engine whose time it is, or the two of a ratio.
  const columns = [...own, ...peers].flatMap((engine, i) => [
    { title: engine, engine },
    ...(i >= own.length ? own.map((mine) => ({ mine, other: engine })) : i > 0 ? [{ mine: engine, other: own[0] }] : []).map(
      ({ mine, other }) => ({ title: `${short(mine)} / ${short(other)}`, mine, other }),
    ),
  ]);
  for (const state of Object.keys(titles)) {
    const rows = results.filter((row) => row.state === state);
    if (rows.length === 0) continue;
    lines.push(`## ${titles[state]}`, '', `| | ${columns.map((column) => column.title).join(' | ')} |`);
    lines.push(`|---|${columns.map(() => '--:').join('|')}|`);
    const ratioOf = (row, { mine, other }) => row.ratios[mine][other];
    const ratioCell = (row, { mine, other }) => {
      const [least, greatest] = row.spreads[mine][other] ?? [];
      const spread = greatest > least * 1.1 ? ` (${least.toFixed(2)}–${greatest.toFixed(2)})` : '';
      return least === undefined ? '–' : `${row.ratios[mine][other].toFixed(2)}${spread}`;
    };
    for (const row of rows) {
      const cells = columns.map((column) =>
        column.engine !== undefined ? nanoseconds(row.seconds[column.engine], state) : ratioCell(row, column),
      );
      lines.push(`| ${row.name.replace(/\|/g, '\\|')} | ${cells.join(' | ')} |`);
    }
    const means = columns.map((column) => {
      if (column.engine !== undefined) return '';
      const ratios = rows.map((row) => ratioOf(row, column)).filter((ratio) => ratio !== undefined);
      return ratios.length === 0 ? '–' : `**${geometricMean(ratios).toFixed(2)}**`;
    });
    lines.push(`| geometric mean | ${means.join(' | ')} |`, '');
  }
  return lines.join('\n');
}

const short = (engine) => engine.replace('dunder ', '');

const colours = { clean: '#3572a5', polluted: '#8fb3d4', weak: '#5a9e6f', everyday: '#9a6fb0', program: '#d99c2b' };

/** The ratios to CPython as horizontal bars, one for each lifetime, `counted` paler; the line is 1: as fast as CPython. */
export function chart(results, own) {
  const rows = results.filter((row) => own.some((engine) => row.ratios[engine][CPYTHON] !== undefined));
  const left = 260;
  const width = 790;
  const bar = 11;
  const step = bar * own.length + 6;
  const height = rows.length * step + 50;
  const scale = (ratio) => Math.min(ratio, 2) * ((width - left - 60) / 2);
  const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const bars = rows.map((row, i) => {
    const y = 30 + i * step;
    const name = `${escape(row.name)}${row.state === 'polluted' ? ' (30 classes)' : ''}`;
    const parts = own.map((engine, k) => {
      const ratio = row.ratios[engine][CPYTHON];
      if (ratio === undefined) return '';
      const top = y + k * bar;
      return (
        `<rect x="${left}" y="${top}" width="${scale(ratio).toFixed(1)}" height="${bar - 1}" fill="${colours[row.state]}" opacity="${k === 0 ? 1 : 0.6}"/>` +
        `<text x="${(left + scale(ratio) + 5).toFixed(1)}" y="${top + bar - 2}">${ratio.toFixed(2)} ${short(engine)}</text>`
      );
    });
    return `<text x="${left - 8}" y="${y + bar}" text-anchor="end">${name}</text>${parts.join('')}`;
  });
  const one = left + scale(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="${left}" y="18" font-weight="bold">Time in dunder / time in CPython 3.13 (shorter is faster)</text>`,
    ...bars,
    `<line x1="${one}" y1="24" x2="${one}" y2="${height - 15}" stroke="#c33" stroke-dasharray="4 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}
