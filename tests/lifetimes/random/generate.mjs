// Random programs in which the order of effects depends on when objects die.
import { block } from './source.mjs';
import { Expressions } from './expressions.mjs';

/** A generator of random numbers with a seed (mulberry32). */
function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The statements of the program with this seed. */
export function generate(seed) {
  return new Programs(randomOf(seed)).program();
}

class Programs {
  constructor(random) {
    this.e = new Expressions(random);
    this.random = random;
  }

  chance(p) {
    return this.random() < p;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  some(max, make) {
    return Array.from({ length: 1 + Math.floor(this.random() * max) }, make);
  }

  program() {
    const { e } = this;
    const main = { names: ['x', 'y', 'z', 'box', 'd'], kind: 'module', depth: 0 };
    const body = [`x = ${e.make()}`, `y = ${e.make()}`, `z = None`, `box = [${e.make()}]`, `d = {'k': ${e.make()}}`, 'n = 2'];
    for (let i = this.pick([0, 1, 1, 2]); i > 0; i--) body.push(this.classOf());
    for (let i = this.pick([1, 2, 3]); i > 0; i--) body.push(this.functionOf(main));
    for (let i = this.pick([0, 0, 1, 1]); i > 0; i--) body.push(this.generatorOf(main));
    if (this.chance(0.15)) body.push(this.coroutineOf(main));
    for (let i = 2 + Math.floor(this.random() * 4); i > 0; i--) {
      const statements = this.some(2, () => this.statement(main));
      body.push(
        block('try:', statements, 'except Exception as error:', ["print('caught', type(error).__name__)"]),
        "print('--')",
      );
    }
    return body;
  }

  /** A class whose `__del__` does something. */
  classOf() {
    const { e } = this;
    const name = `C${e.classes.length}`;
    const doing = this.pick([
      ['box.append(self)'],
      ['box.clear()'],
      ['global x', 'x = None'],
      [`y = ${e.make()}`, "print('made in del', y)"],
      ["raise ValueError('del')"],
      ['gc.collect()'],
      ["print('box', len(box), x)"],
      ['self.again = self'],
      ["d.pop('k', None)"],
      ['global z', 'z = self'],
      [`print(self.part.name)`],
    ]);
    e.classes.push(name);
    return block(`class ${name}(M):`, [
      ...(this.chance(0.3) ? [`shared = ${e.make()}`] : []),
      ...(this.chance(0.2) ? ["__slots__ = ('slot',)"] : []),
      block('def __del__(self):', ["print('del', self.name)", ...doing]),
    ]);
  }

  functionOf(outer) {
    const { e } = this;
    const name = `f${e.functions.length}`;
    const count = this.pick([0, 1, 1, 2, 2, 3]);
    const params = ['a', 'b', 'c'].slice(0, count);
    const scope = { names: [...params, 'u', 'v'], kind: 'function', depth: 1 };
    const head = params.map((p, i) => (i === count - 1 && this.chance(0.2) ? `${p}=${e.make()}` : p));
    const hasRest = this.chance(0.15);
    if (hasRest) head.push('*rest');
    const body = [`u = ${e.value(outer, 1)}`, 'v = None', 'n = 1', ...this.some(3, () => this.statement(scope))];
    if (this.chance(0.7)) body.push(`return ${e.value(scope, 2)}`);
    e.functions.push({ name, count, hasRest });
    return block(`def ${name}(${head.join(', ')}):`, body);
  }

  generatorOf(outer) {
    const { e } = this;
    const name = `gen${e.generators.length}`;
    const scope = { names: ['a', 'u', 'v'], kind: 'generator', depth: 1 };
    const body = [`u = ${e.value(outer, 1)}`, 'v = None', 'n = 3'];
    const inner = this.some(3, () => (this.chance(0.5) ? this.yielding(scope) : this.statement(scope)));
    body.push(
      this.chance(0.4)
        ? block('try:', [this.yielding(scope), ...inner], 'finally:', [`print('finally', ${e.value(scope, 1)})`])
        : this.yielding(scope),
    );
    body.push(...inner);
    e.generators.push(name);
    return block(`@kept\ndef ${name}(a):`, body);
  }

  yielding(scope) {
    const { e } = this;
    return this.pick([
      `yield ${e.value(scope, 2)}`,
      `u = yield ${e.value(scope, 1)}`,
      `print('sent', (yield ${e.value(scope, 1)}))`,
      `yield from [${e.value(scope, 1)}, ${e.make()}]`,
      `v = [(yield ${e.make()}), ${e.value(scope, 1)}]`,
      `u = yield from ${e.iterable(scope, 1)}`,
      `v = echo(${e.value(scope, 1)}, (yield ${e.make()}), *(yield ${e.value(scope, 1)}))`,
      `u = ${e.make()}.take((yield ${e.value(scope, 1)}))`,
    ]);
  }

  coroutineOf(outer) {
    const { e } = this;
    const name = `co${e.coroutines.length}`;
    const scope = { names: ['a', 'u', 'v'], kind: 'coroutine', depth: 1 };
    const body = [
      `u = ${e.value(outer, 1)}`,
      'v = None',
      'n = 0',
      ...this.some(4, () => (this.chance(0.4) ? this.awaiting(scope) : this.statement(scope))),
    ];
    body.push(`return await ${e.object(scope, 1)}`);
    e.coroutines.push(name);
    return block(`@kept\nasync def ${name}(a):`, body);
  }

  awaitOf(scope) {
    return `await ${this.e.object(scope, 1)}`;
  }

  awaiting(scope) {
    const { e } = this;
    return this.pick([
      `await ${e.object(scope, 1)}`,
      `u = await ${e.object(scope, 1)}`,
      `print((await ${e.make()}).name, ${e.value(scope, 1)})`,
      `v = [await i for i in [${e.make()}, ${e.make()}]]`,
      `v = [i async for i in ${e.object(scope, 1)} if ${e.value(scope, 1)}]`,
      `box.append([${e.value(scope, 1)}, await ${e.object(scope, 1)}])`,
      `u = await ${e.object(scope, 1)}, ${e.value(scope, 1)}, await ${e.make()}`,
      block(`async for ${this.pick(['u', 'i'])} in ${e.object(scope, 1)}:`, this.loopBody({ ...scope, depth: 2 })),
      block(
        `async with ${e.object(scope, 1)} as u:`,
        this.some(2, () => this.statement({ ...scope, depth: 2 })),
      ),
      block('try:', [this.awaitOf(scope), this.statement({ ...scope, depth: 2 })], 'finally:', [this.awaitOf(scope)]),
    ]);
  }

  target(scope) {
    const { e } = this;
    const name = this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    return this.pick([
      name,
      name,
      name,
      name,
      `${e.object(scope, 1)}.field`,
      `${e.object(scope, 1)}[${e.value(scope, 1)}]`,
      "d['k']",
      'box[0]',
    ]);
  }

  statement(scope) {
    const { e } = this;
    const nested = scope.depth < 2;
    const inside = { ...scope, depth: scope.depth + 1 };
    const body = () => this.some(2, () => this.statement(inside));
    const name = () => this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    const choices = [
      () => e.value(scope, 3),
      () => e.value(scope, 3),
      () => `${this.target(scope)} = ${e.value(scope, 3)}`,
      () => `${name()} = ${e.value(scope, 3)}`,
      () => `${name()} = ${e.value(scope, 2)}`,
      () => `print('p', ${e.value(scope, 2)})`,
      () => `${name()}, ${name()} = ${e.value(scope, 2)}, ${e.value(scope, 1)}`,
      () => `${name()}, *${name()} = [${e.value(scope, 1)}, ${e.make()}, ${e.make()}]`,
      () => `${this.target(scope)} = ${this.target(scope)} = ${e.value(scope, 2)}`,
      () => `${this.target(scope)} += ${e.value(scope, 1)}`,
      () => `del ${name()}`,
      () => `assert ${e.value(scope, 2)}, ${e.value(scope, 1)}`,
      () => this.containerStatement(scope),
      () => this.cycle(scope),
      () => this.watch(scope),
    ];
    choices.push(
      () => `n ${this.pick(['+=', '-=', '=', '*='])} ${e.number(scope, 2)}`,
      () => `n = n + ${e.number(scope, 1)}`,
      () => `${name()} = ${e.number(scope, 2)}`,
      () => `del ${e.make()}.name`,
      () => `del ${e.object(scope, 1)}[${e.value(scope, 1)}]`,
      () => `${name()}: ${e.value(scope, 1)} = ${e.value(scope, 2)}`,
      () => `(${name()}, [${name()}, *${this.target(scope)}]) = ${e.value(scope, 1)}, ${e.iterable(scope, 1)}`,
      () => this.generatorUse(scope),
    );
    if (scope.kind === 'function' || scope.kind === 'generator')
      choices.push(() => `return ${scope.kind === 'generator' ? '' : e.value(scope, 2)}`);
    if (nested)
      choices.push(
        () => block(`if ${e.value(scope, 2)}:`, body(), ...(this.chance(0.5) ? ['else:', body()] : [])),
        () =>
          block(
            `for ${this.pick([name(), 'i'])} in ${e.iterable(scope, 1)}:`,
            this.loopBody(inside),
            ...(this.chance(0.4) ? ['else:', body()] : []),
          ),
        () => block(`for i in ${e.iterable(scope, 2)}:`, this.loopBody(inside)),
        () => block('while more():', [...body(), 'break']),
        () => this.tryStatement(scope, body),
        () => this.tryStatement(scope, body),
        () => block(`with ${e.object(scope, 1)}${this.chance(0.5) ? ` as ${name()}` : ''}:`, body()),
        () => block(`with ${e.make()} as ${name()}, ${e.make()}:`, body()),
        () =>
          block(`match ${e.value(scope, 2)}:`, [
            block(`case M(name=n) if ${e.value(scope, 1)}:`, body(), 'case [p, *_]:', body(), 'case _:', body()),
          ]),
        () => this.closure(scope, inside),
        () => this.inner(scope, inside, body),
        () =>
          block(
            `for ${this.target(scope)}, *${name()} in [${e.iterable(scope, 1)}, ${e.iterable(scope, 1)}]:`,
            this.loopBody(inside),
          ),
        () => block(`for ${this.pick(['n', 'i'])} in range(${e.number(scope, 1)} % 5):`, this.loopBody(inside)),
        () => block(`while n < ${e.number(scope, 1)} and more():`, ['n += 1', ...this.loopBody(inside)], 'else:', body()),
        () => block(`if ${e.number(scope, 2)}:`, body(), `elif ${e.value(scope, 1)}:`, body(), 'else:', body()),
        () => this.matchStatement(scope, body),
        () =>
          block(`with ${e.object(scope, 1)} as ${this.target(scope)}, ${e.object(scope, 1)}:`, [...body(), this.leaving(scope)]),
        () =>
          block('try:', [...body(), this.leaving(scope)], 'finally:', [
            ...body(),
            ...(this.chance(0.2) ? [this.leaving(scope)] : []),
          ]),
      );
    return this.pick(choices)();
  }

  /** A statement that leaves the block, by `return` where that is possible. */
  leaving(scope) {
    const { e } = this;
    if (scope.kind === 'function' && this.chance(0.7)) return `return ${e.value(scope, 2)}`;
    return `raise ValueError(${e.value(scope, 1)})`;
  }

  generatorUse(scope) {
    const { e } = this;
    if (e.generators.length === 0 || scope.kind === 'generator') return `next(${e.iterable(scope, 1)})`;
    const name = this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    const start = [`${name} = ${this.pick(e.generators)}(${e.value(scope, 1)})`, `print(next(${name}))`];
    const use = this.pick([
      `${name}.close()`,
      `print(${name}.throw(ValueError(${e.make()})))`,
      `print(${name}.send(${e.value(scope, 1)}))`,
      `print([*${name}])`,
      `${name} = None`,
      `print(${name}.gi_frame)`,
    ]);
    return block('if True:', [...start, use]);
  }

  /** A class or a decorated function in a block. */
  inner(scope, inside, body) {
    const { e } = this;
    const own = { ...inside, names: ['self', 's', 't'], kind: 'function' };
    const method = block(`def method(self, s=${e.value(scope, 1)}, *rest, **options):`, [
      `t = super().method(${this.pick(['s', '*rest', 's, *rest, **options', e.make()])})`,
      'n = 1',
      this.statement(own),
      `return ${e.value(own, 1)}`,
    ]);
    const cls = block(`class K(${this.pick(['M', 'echo(M)'])}${this.chance(0.2) ? `, k=${e.value(scope, 1)}` : ''}):`, [
      `held = ${e.value({ ...scope, kind: 'class' }, 1)}`,
      ...(this.chance(0.3) ? body() : []),
      method,
    ]);
    const use = this.pick([
      `print(K('${e.label()}').method(${e.value(scope, 1)}))`,
      `box.append(K('${e.label()}'))`,
      `K(${e.value(scope, 1)}).held`,
      'K = None',
    ]);
    if (this.chance(0.6)) return block('if True:', [cls, use]);
    const inner = { ...inside, names: ['s', 't'], kind: 'function' };
    const definition = block(`def h(s, *, t=${e.value(scope, 1)}):`, [
      'n = 0',
      this.statement(inner),
      this.statement(inner),
      this.leaving(inner),
    ]);
    return block('if True:', [
      `@${this.pick(['echo', 'partial', `(lambda f: ${e.value(scope, 1)} or f)`])}`,
      definition,
      `print(h(${e.value(scope, 1)}))`,
    ]);
  }

  matchStatement(scope, body) {
    const { e } = this;
    const name = this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    const patterns = [
      `{'a': ${name}, **others}`,
      `{'b': M() as ${name}}`,
      `[${name}, M(name='1' | '2' | '3')]`,
      `[*_, ${name}]`,
      `M(name=${name}, held=(p, *q))`,
      `None | True | 1`,
      `str() as ${name}`,
      `[M() as ${name}, [p, *_]]`,
      `(int() | float()) as n`,
    ];
    const cases = this.some(3, () => [
      `case ${this.pick(patterns)}${this.chance(0.3) ? ` if ${e.value(scope, 1)}` : ''}:`,
      body(),
    ]);
    return block(
      `match ${e.value(scope, 2)}:`,
      cases.flatMap(([head, inside]) => [block(head, inside)]),
    );
  }

  loopBody(scope) {
    const body = this.some(2, () => this.statement(scope));
    if (this.chance(0.35)) body.push(block(`if ${this.e.value(scope, 1)}:`, [this.pick(['break', 'continue'])]));
    if (this.chance(0.2))
      body.push(block('try:', [this.statement(scope), this.pick(['continue', 'break'])], 'finally:', [this.statement(scope)]));
    return body;
  }

  tryStatement(scope, body) {
    const { e } = this;
    const raising = this.pick([
      [`raise ValueError(${e.value(scope, 1)})`],
      [`raise ValueError(${e.make()}) from KeyError(${e.make()})`],
      ['[][0]'],
      [],
      [e.value(scope, 2)],
    ]);
    const parts = ['try:', [...body(), ...raising]];
    const handler = this.pick([
      'except ValueError as err:',
      'except (ValueError, IndexError):',
      'except Exception as err:',
      'except* ValueError as err:',
    ]);
    if (this.chance(0.8)) {
      const kept = handler.includes('err') && this.chance(0.3) ? [`${scope.names[0]} = err`] : [];
      const leaving = this.chance(0.2) && !handler.includes('*') ? [this.pick(['raise', `raise KeyError(${e.make()})`])] : [];
      parts.push(handler, [...(handler.includes('*') ? [`print(${e.value(scope, 1)})`] : body()), ...kept, ...leaving]);
      if (this.chance(0.3)) parts.push('else:', body());
    }
    if (parts.length === 2 || this.chance(0.3)) parts.push('finally:', body());
    return block(...parts);
  }

  containerStatement(scope) {
    const { e } = this;
    const value = () => e.value(scope, 1);
    return this.pick([
      () => `box.append(${value()})`,
      () => 'box.clear()',
      () => `box[:1] = [${value()}, ${e.make()}]`,
      () => 'del box[:]',
      () => `box.extend(${e.iterable(scope, 1)})`,
      () => 'box.pop()',
      () => `box.insert(0, ${value()})`,
      () => `d['k'] = ${value()}`,
      () => `d.update(k=${value()}, l=${e.make()})`,
      () => 'd.clear()',
      () => "d.pop('k', None)",
      () => 'd.popitem()',
      () => `d.setdefault('m', ${value()})`,
      () => `del d['k']`,
      () => `d |= {'k': ${value()}}`,
      () => `box += [${value()}]`,
    ])();
  }

  cycle(scope) {
    const { e } = this;
    const name = this.pick(scope.names.filter((n) => n !== 'box' && n !== 'd'));
    return this.pick([
      () => block('if True:', [`${name} = ${e.make()}`, `${name}.self = ${name}`, `${name} = None`, 'gc.collect()']),
      () => block('if True:', [`${name} = [${e.make()}, ${e.make()}]`, `${name}.append(${name})`, `del ${name}`, 'gc.collect()']),
      () =>
        block('if True:', [
          `${name} = ${e.make()}`,
          `${name}.other = ${e.make()}`,
          `${name}.other.back = ${name}`,
          `${name} = ref(${name}, 'cycle')`,
          'gc.collect()',
          `print(${name}())`,
        ]),
      () => block('if True:', [`${name} = ${e.make()}`, `${name}.f = lambda: ${name}`, `${name} = None`, 'gc.collect()']),
      () => 'gc.collect()',
    ])();
  }

  watch(scope) {
    const { e } = this;
    const label = e.label();
    return this.pick([
      () => `box.append(ref(${e.object(scope, 1)}, '${label}'))`,
      () => `z = ref(${e.object(scope, 1)}, '${label}')`,
      () => `weakref.finalize(${e.make()}, print, 'finalize ${label}')`,
      () => `print(ref(${e.object(scope, 1)})())`,
      () => `d['w'] = weakref.proxy(${e.make()}, lambda p: print('proxy ${label}'))`,
    ])();
  }

  closure(scope, inside) {
    const { e } = this;
    const [captured] = scope.names;
    const inner = { ...inside, names: ['s', 't'], kind: 'function' };
    const body = [
      `s = ${captured}`,
      't = None',
      ...(scope.kind !== 'module' && this.chance(0.3) ? [`nonlocal ${captured}`].concat(`${captured} = ${e.make()}`) : []),
    ];
    if (body.some((line) => line.startsWith('nonlocal'))) body.unshift(...body.splice(2, 1));
    body.push(this.statement(inner), `return ${e.value(inner, 1)}`);
    return block('if True:', [
      block('def h(s):', body),
      this.pick([`h(${e.value(scope, 1)})`, `${captured} = h`, `box.append(h)`, `h(h)`]),
      'del h',
    ]);
  }
}
