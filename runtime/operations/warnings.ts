/** Issues a warning: category by name, message. */
export type Warner = (category: string, message: string) => void;

let warner: Warner = () => {};

/** Installs the issuer of warnings. Called once, by whoever implements `warnings`. */
export function setWarner(issue: Warner): void {
  warner = issue;
}

/** Issues a warning of the builtin class `category` at the running line (CPython's PyErr_WarnEx with stack level 1). */
export function warn(category: string, message: string): void {
  warner(category, message);
}
