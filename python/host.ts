/** What the front-end asks of the machine it runs on. The command installs Node's; in a browser an embedder gives its own. */
export interface FileHost {
  /** The content of a file; undefined if there is none. */
  read(path: string): Uint8Array | undefined;
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
  join(...parts: string[]): string;
  dirname(path: string): string;
  absolute(path: string): string;
  /** The folder of the library modules written in Python that come with this package. */
  readonly library: string;
}

const noFiles: FileHost = {
  read: () => undefined,
  isFile: () => false,
  isDirectory: () => false,
  join: (...parts) =>
    parts
      .filter((part) => part !== '')
      .join('/')
      .replace(/\/+/g, '/'),
  dirname: (path) => path.replace(/\/?[^/]*$/, ''),
  absolute: (path) => path,
  library: '<library>',
};

let installed: FileHost = noFiles;

/** Gives the front-end access to files. */
export function setFileHost(host: FileHost): void {
  installed = host;
}

/** The file system in use. */
export function files(): FileHost {
  return installed;
}
