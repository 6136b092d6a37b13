/** Whether `part` stands at a place of `bytes`. */
export function standsAt(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}

/** How many bytes are compared in vain before the search is made linear. */
const PATIENCE = 1000;

/** The first place from `from` on where `part` stands and ends before `to`, or -1. */
export function indexOfBytes(bytes: Uint8Array, part: Uint8Array, from = 0, to = bytes.length): number {
  const { length } = part;
  const last = to - length;
  if (length === 0) return from <= last ? from : -1;
  const first = part[0]!;
  let compared = 0;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < length && bytes[at + i] === part[i]) i++;
    if (i === length) return at;
    if ((compared += i) > PATIENCE)
      return linearIndex(
        (k) => bytes[k]!,
        (k) => part[k]!,
        length,
        at + 1,
        to,
      );
  }
  return -1;
}

/** The last such place. */
export function lastIndexOfBytes(bytes: Uint8Array, part: Uint8Array, from: number, to: number): number {
  const { length } = part;
  let compared = 0;
  for (let at = to - length; at >= from; at--) {
    let i = length - 1;
    while (i >= 0 && bytes[at + i] === part[i]) i--;
    if (i < 0) return at;
    if ((compared += length - i) <= PATIENCE) continue;
    // The same from the other end.
    const end = at + length - 1;
    const found = linearIndex(
      (k) => bytes[end - 1 - k]!,
      (k) => part[length - 1 - k]!,
      length,
      0,
      end - from,
    );
    return found < 0 ? -1 : end - found - length;
  }
  return -1;
}

/** The search of Knuth, Morris and Pratt: each byte is looked at twice at most. */
function linearIndex(
  byteAt: (i: number) => number,
  partAt: (i: number) => number,
  length: number,
  from: number,
  to: number,
): number {
  // How much of the beginning of `part` ends at each place of it, but for the whole.
  const borders = new Int32Array(length);
  for (let i = 1, k = 0; i < length; i++) {
    while (k > 0 && partAt(i) !== partAt(k)) k = borders[k - 1]!;
    if (partAt(i) === partAt(k)) k++;
    borders[i] = k;
  }
  for (let i = from, k = 0; i < to; i++) {
    const byte = byteAt(i);
    while (k > 0 && byte !== partAt(k)) k = borders[k - 1]!;
    if (byte === partAt(k)) k++;
    if (k === length) return i - length + 1;
  }
  return -1;
}
