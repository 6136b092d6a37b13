// Brython expects a browser: it gets just enough of one to be loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { serve } from './serve.mjs';

const require = createRequire(import.meta.url);
const nothing = () => {};
const element = () => ({
  style: {},
  childNodes: [],
  attributes: [],
  classList: { add: nothing },
  setAttribute: nothing,
  getAttribute: () => null,
  appendChild: nothing,
  addEventListener: nothing,
});
const location = {
  href: 'http://localhost/',
  origin: 'http://localhost',
  pathname: '/',
  search: '',
  hash: '',
  protocol: 'http:',
};
class Nothing {}
Object.assign(globalThis, {
  window: globalThis,
  self: globalThis,
  module: { exports: {} },
  location,
  document: {
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
    createElement: element,
    createTextNode: element,
    addEventListener: nothing,
    dispatchEvent: nothing,
    body: element(),
    head: element(),
    documentElement: element(),
    currentScript: { src: 'http://localhost/brython.js' },
    scripts: [{ src: 'http://localhost/brython.js' }],
    readyState: 'complete',
    location,
    title: '',
  },
  addEventListener: nothing,
  dispatchEvent: nothing,
  MutationObserver: class {
    observe() {}
    disconnect() {}
  },
  HTMLElement: Nothing,
  Element: Nothing,
  Node: Nothing,
  Document: Nothing,
  DOMParser: Nothing,
  XMLHttpRequest: Nothing,
});
const log = console.log;
console.log = nothing;
for (const file of ['brython.js', 'brython_stdlib.js']) {
  const path = require.resolve(`brython/${file}`);
  runInThisContext(readFileSync(path, 'utf8'), { filename: path });
}
console.log = log;
const brython = globalThis.__BRYTHON__;

serve(async (source, name) => {
  const module = brython.runPythonSource(source, name);
  const names = module[Object.getOwnPropertySymbols(module).find((symbol) => symbol.description === 'DICT')];
  return (f, ...args) => names[f](...args);
});
