import { loadPyodide } from 'pyodide';
import { serve } from './serve.mjs';

const pyodide = await loadPyodide({ stdout: () => {} });

serve(async (source) => {
  const space = pyodide.globals.get('dict')();
  space.set('__name__', 'measured');
  pyodide.runPython(source, { globals: space });
  return (name, ...args) => space.get(name)(...args);
});
