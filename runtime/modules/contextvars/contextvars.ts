import { classGetitem } from '../../builtins/typing/generic-alias.js';
import { eq } from '../../generated/operations.js';
import { raise } from '../../kernel/errors.js';
import { PyObject } from '../../kernel/object.js';
import { disown, own } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { ModuleSpec, TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { address } from '../../objects/identity.js';
import { False, makeBool } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { callWithMap } from '../../operations/call.js';
import { reprString } from '../../operations/convert.js';
import { iter } from '../../operations/iteration.js';
import { contextType, contextVarType, inContext, PyContext, PyContextVar, PyToken, runningContext, tokenType } from './state.js';

/** contextvars. Source: CPython Python/context.c; https://docs.python.org/3.13/library/contextvars.html */

class PyMissing extends PyObject {}

const missingType = PyType.shell('Token.MISSING', PyMissing);
const missing = new PyMissing();

const missingSpec: TypeSpec = { type: missingType, final: true, slots: { repr: () => makeStr('<Token.MISSING>') } };

function put(context: PyContext, variable: PyContextVar, value: PyObject | undefined): void {
  const old = context.values.get(variable);
  const values = new Map(context.values);
  if (value === undefined) values.delete(variable);
  else values.set(old === undefined ? own(variable) : variable, own(value));
  context.values = values;
  if (old === undefined) return;
  disown(old);
  if (value === undefined) disown(variable);
}

function setVariable(self: PyContextVar, value: PyObject): PyObject {
  const context = runningContext();
  const token = new PyToken(context, self, context.values.get(self));
  put(context, self, value);
  return token;
}

function reset(self: PyContextVar, token: PyObject): PyObject {
  if (!(token instanceof PyToken)) throw raise('TypeError', `expected an instance of Token, got ${reprString(token)}`);
  if (token.isUsed) throw raise('RuntimeError', `${reprString(token)} has already been used once`);
  if (token.variable !== self) throw raise('ValueError', `${reprString(token)} was created by a different ContextVar`);
  if (token.context !== runningContext()) throw raise('ValueError', `${reprString(token)} was created in a different Context`);
  token.isUsed = true;
  put(token.context, self, token.old);
  return None;
}

const contextVarSpec: TypeSpec = {
  type: contextVarType,
  final: true,
  slots: {
    new: (_cls, args, kwnames) => {
      const [name, fallback] = signature('(name, /, *, default=None)').bind(args, kwnames, 'ContextVar') as [PyObject, PyObject?];
      if (!(name instanceof PyStr)) throw raise('TypeError', 'context variable name must be a str');
      const made = new PyContextVar();
      made.name = name.value;
      if (fallback !== undefined) made.default = own(fallback);
      return made;
    },
    repr: (self: PyContextVar) => {
      const fallback = self.default === undefined ? '' : ` default=${reprString(self.default)}`;
      return makeStr(`<ContextVar name=${reprString(makeStr(self.name))}${fallback} at ${address(self)}>`);
    },
  },
  methods: {
    get: [
      '($self, default=None, /)',
      (self: PyContextVar, fallback?: PyObject) => {
        const value = runningContext().values.get(self) ?? fallback ?? self.default;
        if (value === undefined) throw raise('LookupError', self);
        return value;
      },
      'Return a value for the context variable for the current context.',
    ],
    set: ['($self, value, /)', setVariable, 'Call to set a new value for the context variable in the current context.'],
    reset: ['($self, token, /)', reset, 'Reset the context variable.'],
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: { name: { get: (self: PyContextVar) => makeStr(self.name), member: true } },
};

const tokenSpec: TypeSpec = {
  type: tokenType,
  final: true,
  slots: {
    new: () => {
      throw raise('RuntimeError', 'Tokens can only be created by ContextVars');
    },
    repr: (self: PyToken) => makeStr(`<Token${self.isUsed ? ' used' : ''} var=${reprString(self.variable)} at ${address(self)}>`),
  },
  classMethods: { __class_getitem__: classGetitem },
  getset: {
    var: { get: (self: PyToken) => self.variable },
    old_value: { get: (self: PyToken) => self.old ?? missing },
  },
  attributes: { MISSING: () => missing },
};

function variableOf(o: PyObject): PyContextVar {
  if (o instanceof PyContextVar) return o;
  throw raise('TypeError', `a ContextVar key was expected, got ${reprString(o)}`);
}

function sameContext(a: PyContext, b: PyObject): PyObject {
  if (!(b instanceof PyContext)) return NotImplemented;
  if (a.values.size !== b.values.size) return False;
  for (const [variable, value] of a.values) {
    const other = b.values.get(variable);
    if (other === undefined || (other !== value && !isTrue(eq(value, other)))) return False;
  }
  return makeBool(true);
}

const overList = (items: PyObject[]): PyObject => iter(makeList(items));

const contextSpec: TypeSpec = {
  type: contextType,
  final: true,
  slots: {
    new: (_cls, args, kwnames) => {
      if (args.length > 0 || kwnames !== null) throw raise('TypeError', 'Context() does not accept any arguments');
      return new PyContext();
    },
    len: (self: PyContext) => self.values.size,
    iter: (self: PyContext) => overList([...self.values.keys()]),
    getitem: (self: PyContext, key) => {
      const value = self.values.get(variableOf(key));
      if (value === undefined) throw raise('KeyError', key);
      return value;
    },
    contains: (self: PyContext, key) => self.values.has(variableOf(key)),
    eq: sameContext,
    ne: (self: PyContext, other) => {
      const same = sameContext(self, other);
      return same === NotImplemented ? same : makeBool(!isTrue(same));
    },
  },
  methods: {
    copy: ['($self, /)', (self: PyContext) => copyOf(self), 'Return a shallow copy of the context object.'],
    get: [
      '($self, key, default=None, /)',
      (self: PyContext, key: PyObject, fallback?: PyObject) => self.values.get(variableOf(key)) ?? fallback ?? None,
      'Return the value for `key` if `key` has the value in the context object.',
    ],
    keys: [
      '($self, /)',
      (self: PyContext) => overList([...self.values.keys()]),
      'Return a list of all variables in the context object.',
    ],
    values: [
      '($self, /)',
      (self: PyContext) => overList([...self.values.values()]),
      "Return a list of all variables' values in the context object.",
    ],
    items: [
      '($self, /)',
      (self: PyContext) => overList([...self.values].map((pair) => makeTuple(pair))),
      'Return all variables and their values in the context object.',
    ],
    run: [
      '($self, /, *args, **kwargs)',
      (self: PyContext, [f, ...args]: PyObject[], keywords: Map<string, PyObject>) => {
        if (f === undefined) throw raise('TypeError', 'run() missing 1 required positional argument');
        if (self.isEntered) throw raise('RuntimeError', `cannot enter context: ${reprString(self)} is already entered`);
        return inContext(self, () => callWithMap(f, args, keywords));
      },
    ],
  },
  attributes: { __hash__: () => None },
};

function copyOf(context: PyContext): PyContext {
  const made = new PyContext();
  made.values = context.values;
  made.traverse(own);
  return made;
}

const content: Omit<ModuleSpec, 'name'> = {
  doc: 'Context Variables',
  functions: { copy_context: ['()', () => copyOf(runningContext())] },
  attributes: () => ({ ContextVar: contextVarType, Token: tokenType, Context: contextType }),
};

export const contextVarsModules: readonly ModuleSpec[] = [
  { name: '_contextvars', ...content },
  { name: 'contextvars', ...content },
];

export const contextVarsTypes: readonly TypeSpec[] = [missingSpec, contextVarSpec, tokenSpec, contextSpec];
