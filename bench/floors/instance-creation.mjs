// `r = C()`, where `__init__` sets two attributes: runtime/objects/instance.ts.
import { DEAD, forget, join } from './collector.mjs';

class Type {
  refs = 5;
  root = { version: 1 };
  full = { version: 2 };
  version = 7;
  constructionVersion = 7;
  del = undefined;
}

class Int {
  constructor(value) {
    this.value = value;
  }
}
Int.prototype.refs = -1;
const one = new Int(1);

function Instance(type) {
  this.type = type;
  this.shape = type.root;
  this.f0 = undefined;
  this.f1 = undefined;
  this.f2 = undefined;
  this.f3 = undefined;
  this.rest = 0;
  this.weak = undefined;
}

function CountedInstance(type) {
  this.refs = 1;
  this.type = type;
  this.shape = type.root;
  this.f0 = undefined;
  this.f1 = undefined;
  this.f2 = undefined;
  this.f3 = undefined;
  this.rest = 0;
  this.weak = undefined;
}

/** What this file leaves out: it does not come to that here. */
function rare() {
  throw new Error('not in this loop');
}

export function host(n, cls = new Type(), x = one, y = one) {
  let r;
  for (let i = 0; i < n; i++) {
    if (cls.constructionVersion !== cls.version) rare();
    const w = new Instance(cls);
    if (w.shape.version !== 1) rare();
    w.f0 = x;
    w.shape = cls.full;
    if (w.shape.version !== 2) rare();
    w.f1 = y;
    r = w;
  }
  return r;
}

export function counted(n, cls = new Type(), x = one, y = one) {
  let r;
  let owns = false;
  for (let i = 0; i < n; i++) {
    if (cls.constructionVersion !== cls.version) rare();
    const w = new CountedInstance(cls);
    if (cls.refs >= 0) cls.refs++;
    join(w);
    if (w.shape.version !== 1) rare();
    if (x.refs >= 0) x.refs++;
    const old0 = w.f0;
    w.f0 = x;
    w.shape = cls.full;
    if (old0 !== undefined && old0.refs > 0 && --old0.refs === 0) rare();
    if (w.shape.version !== 2) rare();
    if (y.refs >= 0) y.refs++;
    const old1 = w.f1;
    w.f1 = y;
    if (old1 !== undefined && old1.refs > 0 && --old1.refs === 0) rare();
    const u = r;
    const o = owns;
    r = w;
    owns = w.refs >= 0;
    if (o && u.refs > 0 && --u.refs === 0) die(u);
  }
  return r;
}

function die(o) {
  const { type, f0, f1, f2, f3 } = o;
  if (o.weak !== undefined || typeof o.rest !== 'number' || type.del !== undefined) rare();
  o.refs = DEAD;
  if (type.refs > 0 && --type.refs === 0) rare();
  if (f3 !== undefined && f3.refs > 0 && --f3.refs === 0) rare();
  if (f2 !== undefined && f2.refs > 0 && --f2.refs === 0) rare();
  if (f1 !== undefined && f1.refs > 0 && --f1.refs === 0) rare();
  if (f0 !== undefined && f0.refs > 0 && --f0.refs === 0) rare();
  o.f0 = o.f1 = o.f2 = o.f3 = undefined;
  forget(o);
}
