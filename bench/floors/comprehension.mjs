// `r = [x for x in a]`, where `a` has four ints: runtime/objects/sequence.ts.
import { DEAD, forget, join } from './collector.mjs';

class Int {
  constructor(value) {
    this.value = value;
  }
}
Int.prototype.refs = -1;

function List(items) {
  this.items = items;
  this.holdsCounted = true;
}

function CountedList(items, holdsCounted) {
  this.refs = 1;
  this.items = items;
  this.holdsCounted = holdsCounted;
}

const none = [];
const ints = [1, 2, 3, 4].map((value) => new Int(value));

export function host(n, a = new List(ints)) {
  let r;
  for (let i = 0; i < n; i++) {
    const made = [];
    for (let j = 0; j < a.items.length; j++) made.push(a.items[j]);
    r = new List(made);
  }
  return r;
}

export function counted(n, a = new CountedList(ints, false)) {
  let r;
  let owns = false;
  let x;
  let ownsX = false;
  for (let i = 0; i < n; i++) {
    const made = [];
    let holdsCounted = false;
    for (let j = 0; j < a.items.length; j++) {
      const item = a.items[j];
      const old = x;
      const o = ownsX;
      x = item;
      if ((ownsX = item.refs >= 0)) item.refs++;
      if (o && old.refs > 0) old.refs--;
      made.push(x);
      if (ownsX) {
        x.refs++;
        holdsCounted = true;
      }
    }
    const w = new CountedList(made, holdsCounted);
    join(w);
    const u = r;
    const o = owns;
    r = w;
    owns = w.refs >= 0;
    if (o && u.refs > 0 && --u.refs === 0) die(u);
  }
  return r;
}

function die(list) {
  list.refs = DEAD;
  if (list.holdsCounted) throw new Error('not in this loop');
  list.items = none;
  forget(list);
}
