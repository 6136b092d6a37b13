/** The largest edit costs. Source: CPython Python/suggestions.c. */
const MOVE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
const MAX_LENGTH = 40;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** The Levenshtein distance of two names with CPython's weights, or more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * MOVE_COST > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j * MOVE_COST);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE_COST];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + substitutionCost(a[i - 1]!, b[j - 1]!), row[j]! + MOVE_COST, next[j - 1]! + MOVE_COST));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The candidate nearest to a misspelt `name`, if any is near enough to be worth a "Did you mean". */
export function suggest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length > MAX_CANDIDATES || name.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > MAX_LENGTH) continue;
    const limit = Math.min(Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const d = distance(name, candidate, limit);
    if (d <= limit) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
