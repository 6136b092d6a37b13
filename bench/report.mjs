// The report of a benchmark run: a table in Markdown and a chart in SVG.

const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);

const nanoseconds = (seconds, state) =>
  seconds === undefined ? '–' : state === 'program' ? `${(seconds * 1e3).toFixed(1)} ms` : `${(seconds * 1e9).toFixed(1)} ns`;

const titles = {
  clean: 'Operations, at a site that has seen one class',
  polluted: 'Operations, at a site that has seen 30 classes',
  program: 'Whole programs',
};

/** The results as Markdown. */
export function table(results, engines, options) {
  const [own, ...peers] = engines;
  const lines = [
    '# Benchmarks',
    '',
    `Made by \`npm run bench\`: ${options.rounds} rounds, the engines in turn, median of the ratios round by round, the empty loop`,
    `subtracted. A ratio below 1 means that ${own} is faster. These machines are noisy: read ratios, not times.`,
    '',
  ];
  for (const state of ['clean', 'polluted', 'program']) {
    const rows = results.filter((row) => row.state === state);
    if (rows.length === 0) continue;
    lines.push(`## ${titles[state]}`, '', `| | ${own} | ${peers.map((peer) => `${peer} | ratio`).join(' | ')} |`);
    lines.push(`|---|--:|${peers.map(() => '--:|--:').join('|')}|`);
    for (const row of rows) {
      const cells = peers.map((peer) => `${nanoseconds(row.seconds[peer], state)} | ${row.ratios[peer]?.toFixed(2) ?? '–'}`);
      lines.push(`| ${row.name.replace(/\|/g, '\\|')} | ${nanoseconds(row.seconds[own], state)} | ${cells.join(' | ')} |`);
    }
    const means = peers.map((peer) => {
      const ratios = rows.map((row) => row.ratios[peer]).filter((ratio) => ratio !== undefined);
      return ` | ${ratios.length === 0 ? '–' : `**${geometricMean(ratios).toFixed(2)}**`}`;
    });
    lines.push(`| geometric mean | |${means.join(' |')} |`, '');
  }
  return lines.join('\n');
}

/** The ratios to CPython as horizontal bars; the line is 1: as fast as CPython. */
export function chart(results) {
  const rows = results.filter((row) => row.ratios['CPython 3.13'] !== undefined);
  const left = 230;
  const width = 760;
  const step = 18;
  const height = rows.length * step + 50;
  const scale = (ratio) => Math.min(ratio, 2) * ((width - left - 60) / 2);
  const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const colours = { clean: '#3572a5', polluted: '#8fb3d4', program: '#d99c2b' };
  const bars = rows.map((row, i) => {
    const ratio = row.ratios['CPython 3.13'];
    const y = 30 + i * step;
    return (
      `<text x="${left - 8}" y="${y + 11}" text-anchor="end">${escape(row.name)}${row.state === 'polluted' ? ' (30 classes)' : ''}</text>` +
      `<rect x="${left}" y="${y}" width="${scale(ratio).toFixed(1)}" height="13" fill="${colours[row.state]}"/>` +
      `<text x="${(left + scale(ratio) + 5).toFixed(1)}" y="${y + 11}">${ratio.toFixed(2)}</text>`
    );
  });
  const one = left + scale(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="${left}" y="18" font-weight="bold">Time in dunder / time in CPython 3.13 (shorter is faster)</text>`,
    ...bars,
    `<line x1="${one}" y1="24" x2="${one}" y2="${height - 15}" stroke="#c33" stroke-dasharray="4 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}
