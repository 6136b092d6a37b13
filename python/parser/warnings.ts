/** Receives a warning: its category, text, line, and 1-based column in UTF-16 units. */
export type ParseWarning = (
  category: 'SyntaxWarning' | 'DeprecationWarning',
  message: string,
  lineno: number,
  offset: number,
) => void;
