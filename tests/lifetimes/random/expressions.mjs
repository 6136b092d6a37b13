// Random expressions, full of temporaries.

export class Expressions {
  functions = [];
  generators = [];
  coroutines = [];
  classes = [];
  labels = 0;

  constructor(random) {
    this.random = random;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  label() {
    return `${++this.labels}`;
  }

  /** A new object that says when it dies. */
  make() {
    const cls = this.classes.length > 0 && this.random() < 0.3 ? this.pick(this.classes) : 'M';
    return `${cls}('${this.label()}')`;
  }

  /** An expression that is likely to be such an object. */
  object(scope, depth) {
    const { pick } = this;
    const name = () => this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    if (depth <= 0) return this.pick([() => this.make(), name])();
    const o = () => this.object(scope, depth - 1);
    const v = () => this.value(scope, depth - 1);
    return pick.call(this, [
      () => this.make(),
      () => this.make(),
      name,
      () => `M('${this.label()}', ${v()}, ${this.make()})`,
      () => `${o()}.part`,
      () => `${o()}.me()`,
      () => `(${o()} + ${v()})`,
      () => `(${o()} - ${v()})`,
      () => `(-${o()})`,
      () => `${o()}(${v()})`,
      () => `${o()}[${v()}]`,
      () => `${o()}.take(${o()})`,
      () => `(${o()} if ${v()} else ${o()})`,
      () => `(${o()} and ${o()})`,
      () => `(${o()} or ${o()})`,
    ])();
  }

  iterable(scope, depth) {
    const v = () => this.value(scope, depth - 1);
    const choices = [
      () => `[${v()}, ${this.make()}]`,
      () => `(${v()}, ${this.make()})`,
      () => this.make(),
      () => `{'p': ${v()}, 'q': ${this.make()}}.values()`,
      () => `{'p': ${v()}}.items()`,
      () => `map(M, 'no')`,
      () => `(M(j) for j in 'gh')`,
      () => `zip([${v()}], [${this.make()}])`,
      () => `reversed([${v()}, ${this.make()}])`,
      () => `enumerate([${v()}])`,
      () => `filter(None, [${this.make()}, ${this.make()}])`,
      () => `[M(j) for j in 'lm']`,
      () => `box[:]`,
    ];
    if (this.generators.length > 0 && scope.kind !== 'generator')
      choices.push(
        () => `${this.pick(this.generators)}(${v()})`,
        () => `${this.pick(this.generators)}(${v()})`,
      );
    return this.pick(choices)();
  }

  value(scope, depth) {
    const name = () => this.pick(scope.names);
    if (depth <= 0) return this.pick([() => this.make(), name, name, () => this.pick(['None', '1', "'s'", 'x'])])();
    const v = () => this.value(scope, depth - 1);
    const o = () => this.object(scope, depth - 1);
    const it = () => this.iterable(scope, depth - 1);
    // Neither `:=` nor `yield` may stand in a comprehension.
    const within = () => this.iterable({ ...scope, kind: 'inner' }, depth - 1);
    const choices = [
      o,
      o,
      o,
      name,
      () => `${o()}.name`,
      () => `${o()}.method(${v()})`,
      () => `${o()}.method(${v()}, ${v()}, k=${v()})`,
      () => `${o()}.method(*${it()})`,
      () => `${o()}.part.method(${v()}, *${it()}, k=${v()})`,
      () => `${o()}.method(**{'k': ${v()}}, *${it()})`,
      () => `echo(${v()})`,
      () => `echo(${v()}, *${it()}, ${v()})`,
      () => `echo(${o()}).take(echo(${v()}))`,
      () => `(${v()} if ${v()} else ${o()}).method(${v()})`,
      () => this.number(scope, depth),
      () => `M(str(${this.number(scope, depth)}))`,
      () => `${o()}.field`,
      () => `(${o()} == ${o()})`,
      () => `(${o()} < ${v()})`,
      () => `(${o()} < ${o()} < ${o()})`,
      () => `(${v()} is ${v()})`,
      () => `(${v()} in ${o()})`,
      () => `(not ${v()})`,
      () => `(${v()} and ${v()})`,
      () => `(${v()} or ${v()})`,
      () => `(${v()} if ${v()} else ${v()})`,
      () => `[${v()}, ${v()}]`,
      () => `(${v()}, ${v()})`,
      () => `{'a': ${v()}, 'b': ${v()}}`,
      () => `{'a': ${v()}, **{'a': ${v()}}}`,
      () => `{**{'a': ${v()}}, 'b': ${v()}, **dict(k=${v()})}`,
      () => `[*${it()}, ${v()}]`,
      () => `(${v()}, *${it()}, *${it()})`,
      () => `[${v()}, ${v()}][${this.pick(['0', '1', '-1', '5', ':1', '::-1'])}]`,
      () => `{'a': ${v()}}['a']`,
      () => `${o()}[${v()}:${v()}]`,
      () => `f'{${o()}} {${v()}!r:>{3}}'`,
      () => `f'{${o()}!s}{${o()}:{${o()}}}'`,
      () => `'%s %r' % (${v()}, ${o()})`,
      () => `'{} {k}'.format(${v()}, k=${o()})`,
      () =>
        `[${this.pick(['i', '(i, M(1))', 'M(2)', 'i and i'])} for i in ${within()}${this.pick(['', '', ' if i', ' if M(3)'])}]`,
      () => `{str(k): i for k, i in enumerate(${within()})}`,
      () => `[[M(7), i, j] for i in ${within()} if ${this.pick(['i', 'echo(i)'])} for j in [i, M(8)] if j]`,
      () => `[(lambda: i) for i in ${within()}][0]()`,
      () => `[p for p, *q in [${within()}, ${within()}]]`,
      () => `[(i, j) for i in ${within()} for j in ${within()}]`,
      () => `list(${it()})`,
      () => `tuple(i for i in ${within()})`,
      () => `next(iter(${it()}), ${v()})`,
      () => `any(${it()})`,
      () => `all(${it()})`,
      () => `sorted(${it()}, key=lambda i: M(4).name)`,
      () => `max(${it()}, key=lambda i: len(M(5).name))`,
      () => `len([${v()}, ${v()}])`,
      () => `dict(k=${v()})`,
      () => `dict(enumerate(${it()}))`,
      () => `(lambda p: ${this.pick(['p', 'None', 'M(6)', '[p, p]'])})(${v()})`,
      () => `(lambda p=${v()}: p)()`,
      () => `(lambda *p, **q: (p, q))(*${it()}, k=${v()})`,
      () => `(lambda *p, k=${v()}: k)(${v()}, *${it()})`,
      () => `partial(M, 'partial')(${v()})`,
      () => `reduce(lambda p, q: ${this.pick(['p', 'q', '[p, q]'])}, ${it()})`,
      () => `getattr(${o()}, 'part')`,
      () => `getattr(${o()}, 'nothing', ${v()})`,
      () => `str(${v()})`,
      () => `isinstance(${v()}, M)`,
      () => `ref(${o()})()`,
      () => `box.pop()`,
      () => `d.pop('k', ${v()})`,
      () => `d.get('k', ${v()})`,
      () => `box.append(${v()})`,
      () => `[].append(${v()})`,
      () => `sum([${v()}], ${o()})`,
      () => `type(${v()})`,
      () => `''.join(str(i) for i in ${within()})`,
    ];
    if (scope.kind === 'function')
      choices.push(
        () => `(${scope.names[0]} := ${v()})`,
        () => `(lambda: ${scope.names[0]})`,
      );
    if (scope.kind === 'generator')
      choices.push(
        () => `(yield ${v()})`,
        () => `(yield ${v()})`,
        () => `(yield from ${it()})`,
      );
    if (scope.kind === 'coroutine')
      choices.push(
        () => `(await ${o()})`,
        () => `(await ${o()})`,
        () => `[await i for i in ${within()}]`,
      );
    for (let i = 0; i < 8 && this.functions.length > 0; i++) choices.push(() => this.call(scope, depth));
    if (this.generators.length > 0 && scope.kind !== 'generator')
      choices.push(
        () => `next(${this.pick(this.generators)}(${v()}))`,
        () => `${this.pick(this.generators)}(${v()})`,
        () => `list(${this.pick(this.generators)}(${v()}))`,
      );
    if (this.coroutines.length > 0 && scope.kind === 'module')
      choices.push(
        () => `drive(${this.pick(this.coroutines)}(${v()}))`,
        () => `${this.pick(this.coroutines)}(${v()}).close()`,
      );
    return this.pick(choices)();
  }

  /** An expression that is likely to be an int. */
  number(scope, depth) {
    if (depth <= 0) return this.pick(['n', 'n', '1', '3', 'len(box)']);
    const n = () => this.number(scope, depth - 1);
    return this.pick([
      () => 'n',
      () => `(${n()} ${this.pick(['+', '-', '*', '//', '%', '|', '<<'])} ${n()})`,
      () => `(${n()} / 2)`,
      () => `(${n()} ${this.pick(['<', '==', '>=', '!='])} ${n()})`,
      () => `-${n()}`,
      () => `len(${this.iterable(scope, depth - 1)})`,
      () => `len(${this.object(scope, depth - 1)}.name)`,
      () => `(${n()} and ${n()})`,
      () => `sum(${this.pick(['i', 'i * n', 'n'])} for i in range(${n()} % 4))`,
      () => `(${this.value(scope, depth - 1)} + ${n()})`,
      () => `[${n()}, ${n()}][${n()} % 2]`,
    ])();
  }

  call(scope, depth) {
    const { name, count, hasRest } = this.pick(this.functions);
    const v = () => this.value(scope, depth - 1);
    const args = Array.from({ length: count }, v);
    if (hasRest && this.random() < 0.5) args.push(v());
    if (this.random() < 0.06) args.push(v());
    const shape = this.random();
    if (shape > 0.9) return `${name}(*${this.iterable(scope, depth - 1)})`;
    if (shape < 0.15 && count > 0) return `${name}(*[${args.join(', ')}])`;
    if (shape < 0.3 && count > 0 && args.length === count) {
      const last = 'abc'[count - 1];
      return `${name}(${[...args.slice(0, -1), `${last}=${args[count - 1]}`].join(', ')})`;
    }
    if (shape < 0.38 && count > 0 && args.length === count)
      return `${name}(**{${args.map((arg, i) => `'${'abc'[i]}': ${arg}`).join(', ')}})`;
    return `${name}(${args.join(', ')})`;
  }
}
