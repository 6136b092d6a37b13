/** Where a warning belongs, if not to the running line. */
export interface WarningPlace {
  readonly filename: string;
  readonly line: number;
}

/** Issues a warning: category by name, message. */
export type Warner = (category: string, message: string, place: WarningPlace | undefined) => void;

let warner: Warner = () => {};

/** Installs the issuer of warnings. Called once, by whoever implements `warnings`. */
export function setWarner(issue: Warner): void {
  warner = issue;
}

/** Issues a warning of the builtin class `category` at the running line (CPython's PyErr_WarnEx with stack level 1), or at `place`. */
export function warn(category: string, message: string, place?: WarningPlace): void {
  warner(category, message, place);
}
