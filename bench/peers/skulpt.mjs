import { createRequire } from 'node:module';
import { serve } from './serve.mjs';

const require = createRequire(import.meta.url);
require('skulpt/dist/skulpt.js');
require('skulpt/dist/skulpt-stdlib.js');
const { Sk } = globalThis;
Sk.configure({
  output: () => {},
  __future__: Sk.python3,
  execLimit: null,
  read(name) {
    const text = Sk.builtinFiles?.files[name];
    if (text === undefined) throw new Error(`no file ${name}`);
    return text;
  },
});

serve(async (source, name) => {
  const { $d } = Sk.importMainWithBody(name, false, source, false);
  return (f, ...args) => Sk.misceval.callsim($d[f], ...args.map((n) => new Sk.builtin.int_(n)));
});
