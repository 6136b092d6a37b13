/** Whether `part` stands at a place of `bytes`. */
export function standsAt(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}

/** The first place from `from` on where `part` stands and ends before `to`, or -1. */
export function indexOfBytes(bytes: Uint8Array, part: Uint8Array, from = 0, to = bytes.length): number {
  const last = to - part.length;
  if (part.length === 0) return from <= last ? from : -1;
  const first = part[0]!;
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, part, at)) return at;
  return -1;
}

/** The last such place. */
export function lastIndexOfBytes(bytes: Uint8Array, part: Uint8Array, from: number, to: number): number {
  for (let at = to - part.length; at >= from; at--) if (standsAt(bytes, part, at)) return at;
  return -1;
}
