import { currentRuntime } from '../kernel/runtime.js';

const makeSources = () => new Map<string, readonly string[]>();

/** Keeps the source of a file for tracebacks, warnings and `linecache`. */
export function rememberSource(filename: string, text: string): void {
  currentRuntime()
    .state(makeSources)
    .set(filename, text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

/** The lines of a remembered source, each with its newline; undefined if the file is not known. */
export function sourceLines(filename: string): readonly string[] | undefined {
  return currentRuntime().state(makeSources).get(filename);
}
