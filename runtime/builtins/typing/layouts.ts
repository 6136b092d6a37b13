import { visitAll, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { PyType } from '../../kernel/type.js';
import { emptyTuple, type PyTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import type { Lazy } from './lazy.js';

/* The layouts that `X | Y` must know, apart from their behaviour, which makes unions. */

/** The layout of `types.GenericAlias`: `list[int]`. Source: CPython Objects/genericaliasobject.c. */
export class PyGenericAlias extends PyObject {
  origin: PyObject = None;
  args: PyTuple = emptyTuple;
  /** `*tuple[int, str]`. */
  starred = false;
  parameters: PyTuple | undefined = undefined;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visitAll(visit, [this.origin, this.args, this.parameters]);
  }
}

/** The layout of `typing.TypeAliasType`: what `type X = ...` makes. Source: CPython Objects/typevarobject.c: typealiasobject. */
export class PyTypeAlias extends PyObject {
  name = '';
  value: Lazy | undefined = undefined;
  typeParameters: PyTuple = emptyTuple;
  module: PyObject = None;

  constructor() {
    super();
  }

  override traverse(visit: Visit): void {
    visit(this.typeParameters);
    this.value?.traverse(visit);
    visit(this.module);
  }
}

/** The type `typing.TypeAliasType`. */
export const typeAliasType = PyType.shell('typing.TypeAliasType', PyTypeAlias);

/** The type `types.GenericAlias`. */
export const genericAliasType = PyType.shell('types.GenericAlias', PyGenericAlias);
