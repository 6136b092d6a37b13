import { builtinsOf, callMethod, findattr, importModule, intern, isException, listOf, PyBaseException, PyDict, PyStr, PyTraceback, suggest, type PyObject } from '../../runtime/index.js';

/** "Did you mean ...?" of uncaught NameErrors, AttributeErrors and ImportErrors. Source: CPython Lib/traceback.py: _compute_suggestion_error. */

/** What is added to the text of an exception, '' mostly. */
export function suggestion(exception: PyBaseException): string {
  try {
    return compute(exception);
  } catch {
    return '';
  }
}

function strings(list: readonly PyObject[]): string[] {
  return list.flatMap((item) => (item instanceof PyStr ? [item.value] : []));
}

function compute(exception: PyBaseException): string {
  const key = isException(exception, 'ImportError') ? 'name_from' : 'name';
  const wrong = (exception as PyBaseException).members?.get(key);
  if (!(wrong instanceof PyStr)) return '';
  const name = wrong.value;
  if (isException(exception, 'NameError')) {
    const found = forName(exception as PyBaseException, name);
    const mean = found === undefined ? '' : `. Did you mean: '${found}'?`;
    const known = findattr(importModule('sys'), 'stdlib_module_names');
    const isModule = known !== undefined && strings(listOf(known)).includes(name);
    return isModule ? `${mean}${found === undefined ? '. Did' : ' Or did'} you forget to import '${name}'?` : mean;
  }
  if (isException(exception, 'AttributeError')) {
    const target = (exception as PyBaseException).members?.get('obj');
    if (target === undefined) return '';
    const names = strings(listOf(callMethod(importModule('builtins'), 'dir', target)));
    return asked(name, hidePrivate(name, names));
  }
  if (isException(exception, 'ImportError')) {
    const module = (exception as PyBaseException).members?.get('name');
    if (!(module instanceof PyStr)) return '';
    return asked(name, hidePrivate(name, strings(listOf(callMethod(importModule('builtins'), 'dir', importModule(module.value))))));
  }
  return '';
}

function hidePrivate(wrong: string, names: readonly string[]): string[] {
  return wrong.startsWith('_') ? [...names] : names.filter((name) => !name.startsWith('_'));
}

function asked(wrong: string, names: readonly string[]): string {
  const found = suggest(wrong, names);
  return found === undefined ? '' : `. Did you mean: '${found}'?`;
}

function forName(exception: PyBaseException, wrong: string): string | undefined {
  let last = exception.traceback as PyTraceback | undefined;
  if (last === undefined) return undefined;
  while (last.next !== undefined) last = last.next;
  const { code, globals } = last.activation;
  const { varNames, freeVars, cellVars } = code.facts;
  const self = findattr(last.frame, 'f_locals');
  const locals = self instanceof PyDict ? self.getStr(intern('self')) : undefined;
  if (locals !== undefined && findattr(locals, wrong) !== undefined) return `self.${wrong}`;
  const names = [...varNames, ...cellVars, ...freeVars, ...(globals as PyDict).stringKeys(), ...builtinsOf(globals as PyDict).stringKeys()];
  return suggest(wrong, names);
}
