import { raise } from '../../kernel/errors.js';
import { exchange, type Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { disown, own } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { makeDict, type PyDict } from '../../objects/dict.js';
import { DictObject, PyMethod } from '../../objects/function.js';
import { tableHash } from '../../objects/hash.js';
import { ExactInt, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { ExactStr, intern } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { allocate } from '../../operations/allocation.js';
import { getattr } from '../../operations/attribute.js';
import { call } from '../../operations/call.js';
import { asSize } from '../../operations/convert.js';

/** A cached result, in a ring from the one used longest ago to the one used last. The cache and the ring own it. */
class Link extends PyObject {
  newer: Link = this;
  older: Link = this;
  constructor(
    readonly key: PyObject,
    readonly hash: number,
    readonly result: PyObject,
  ) {
    super();
    own(key);
    own(result);
  }

  override traverse(visit: Visit): void {
    visit(this.key);
    visit(this.result);
  }
}

/** The layout of `functools._lru_cache_wrapper`. Source: CPython Modules/_functoolsmodule.c. */
export class PyLruCache extends DictObject {
  func: PyObject = None;
  infoType: PyObject = None;
  typed = false;
  /** Infinity = unbounded. */
  maxsize = Infinity;
  hits = 0;
  misses = 0;
  cache: PyDict = own(makeDict());
  /** The ring's beginning: its `newer` is the oldest link, its `older` the newest. */
  root = own(new Link(None, 0, None));

  /** CPython Modules/_functoolsmodule.c: lru_cache_tp_clear. */
  override traverse(visit: Visit): void {
    visit(this.cache);
    visit(this.func);
    visit(this.infoType);
    super.traverse(visit);
    for (let link = this.root.newer; link !== this.root; link = link.newer) visit(link);
    visit(this.root);
  }
}

const linkType = PyType.shell('functools._lru_list_elem', Link);
export const lruCacheType = PyType.shell('functools._lru_cache_wrapper', PyLruCache);

/** Stands between positional and keyword arguments in a key. */
class KeywordMark extends PyObject {}
const keywordMarkType = PyType.shell('functools._KeywordMark', KeywordMark);
const keywordMark = new KeywordMark();

/** The key of a call: the argument itself if it is a lone int or str, which hash and compare cheaply. */
function makeKey(args: PyObject[], kwnames: readonly string[] | null, typed: boolean): PyObject {
  if (kwnames === null && !typed) {
    const first = args[0];
    if (args.length === 1 && (first instanceof ExactInt || first instanceof ExactStr)) return first;
    return makeTuple([...args]);
  }
  const count = args.length - (kwnames?.length ?? 0);
  const parts = args.slice(0, count);
  if (kwnames !== null && kwnames.length > 0) {
    parts.push(keywordMark);
    kwnames.forEach((name, i) => parts.push(intern(name), args[count + i]!));
  }
  if (typed) parts.push(...args.map((arg) => arg.type));
  return makeTuple(parts);
}

function unlink(link: Link): void {
  link.newer.older = link.older;
  link.older.newer = link.newer;
}

function appendLink(root: Link, link: Link): void {
  link.older = root.older;
  link.newer = root;
  root.older.newer = link;
  root.older = link;
}

function callCached(self: PyLruCache, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  if (self.maxsize === 0) {
    self.misses++;
    return call(self.func, args, kwnames);
  }
  const key = makeKey(args, kwnames, self.typed);
  const hash = tableHash(key);
  const { cache } = self;
  const at = cache.find(key, hash);
  if (at >= 0) {
    self.hits++;
    if (self.maxsize === Infinity) return cache.values[at]!;
    const link = cache.values[at] as Link;
    unlink(link);
    appendLink(self.root, link);
    return link.result;
  }
  self.misses++;
  const result = call(self.func, args, kwnames);
  // The call may have filled the cache meanwhile.
  if (cache.find(key, hash) >= 0) return result;
  if (self.maxsize === Infinity) {
    cache.append(key, hash, result);
    return result;
  }
  if (cache.size >= self.maxsize) {
    const oldest = self.root.newer;
    unlink(oldest);
    const i = cache.find(oldest.key, oldest.hash);
    if (i >= 0) cache.deleteAt(i);
    disown(oldest);
  }
  const link = new Link(key, hash, result);
  cache.append(key, hash, link);
  appendLink(self.root, own(link));
  return result;
}

function maximum(o: PyObject): number {
  if (o === None) return Infinity;
  if (o.type.index === undefined) throw raise('TypeError', 'maxsize should be integer or None');
  return Math.max(0, asSize(o));
}

export const lruCacheSpecs: readonly TypeSpec[] = [
  { type: linkType, final: true },
  { type: keywordMarkType, final: true },
  {
    type: lruCacheType,
    doc: 'Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n',
    hasDict: true,
    hasWeakrefs: true,
    slots: {
      new: (cls, args, kwnames) => {
        const [func, maxsize, typed, infoType] = signature('(user_function, maxsize, typed, cache_info_type)').bind(
          args,
          kwnames,
          'lru_cache',
        ) as [PyObject, PyObject, PyObject, PyObject];
        if (func.type.call === undefined) throw raise('TypeError', 'the first argument must be callable');
        const made = allocate(cls, PyLruCache);
        made.maxsize = maximum(maxsize);
        made.typed = isTrue(typed);
        made.func = exchange(made.func, func);
        made.infoType = exchange(made.infoType, infoType);
        return made;
      },
      call: callCached,
      descrget: (self, instance) => (instance === undefined || instance === None ? self : new PyMethod(self, instance)),
    },
    methods: {
      cache_info: [
        '($self, /)',
        (self: PyLruCache) =>
          call(self.infoType, [
            makeInt(self.hits),
            makeInt(self.misses),
            self.maxsize === Infinity ? None : makeInt(self.maxsize),
            makeInt(self.cache.size),
          ]),
        'Report cache statistics',
      ],
      cache_clear: [
        '($self, /)',
        (self: PyLruCache) => {
          self.hits = self.misses = 0;
          const links: Link[] = [];
          for (let link = self.root.newer; link !== self.root; link = link.newer) links.push(link);
          self.root.newer = self.root.older = self.root;
          self.cache.clear();
          links.forEach(disown);
          return None;
        },
        'Clear the cache and cache statistics',
      ],
      __reduce__: ['($self, /)', (self: PyLruCache) => getattr(self, '__qualname__')],
      __copy__: ['($self, /)', (self: PyLruCache) => self],
      __deepcopy__: ['($self, memo, /)', (self: PyLruCache) => self],
    },
    getset: { __dict__: { get: (self: PyLruCache) => self.ownDict()! } },
  },
];
