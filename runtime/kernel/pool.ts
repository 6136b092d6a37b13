import { drop, dropException, dropHolder, forget, type Generation } from './dying.js';
import type { PyObject } from './object.js';

/** So often does the pool make room before its arrays are made anew: about every ten thousand objects, */
const MAX_AGE = 10;
/** and the youngest generation, if it is not longer. */
const MAX_RENEWED = 4096;

/** What the pool knows of an item: */
const enum Birth {
  /** that it may have joined the youngest generation; */
  No = 0,
  /** that it stands there since its birth, and has not joined; */
  New = 1,
  /** that it has not, and never will; */
  Untracked = 2,
  /** that it is new, and refers weakly to another: the place where it is let go of sees nothing else. */
  NewHolder = 5,
}

/**
 * The objects that some frame holds for the time of a statement, each with one count; a stack. Most die here, so a new object joins the
 * youngest generation only when it leaves the pool alive; those below it, which are older, join before it. So all join in the order in
 * which they were made.
 */
export class Pool {
  items: (PyObject | undefined)[] = new Array<PyObject | undefined>(1024).fill(undefined);
  /** A {@link Birth} for each item. */
  private births = new Uint8Array(1024);
  top = 0;
  /** So many may be pushed or adopted, whatever is let go of meanwhile, before {@link makeRoom} is called. */
  private room = 1024;
  /** How often it has been called since the arrays were made. */
  private age = 0;
  /** What stands below this height has joined the youngest generation. */
  private joined = 0;
  /** So many objects may stand in the youngest generation before the collector looks whether it is time. */
  limit = 2000;

  constructor(
    /** The youngest generation. */
    public young: Generation,
  ) {
    // What V8 has seen stored only once it takes for constant, and compiles again what uses it when it is not.
    this.renew();
  }

  /** Takes over one count of `o`. */
  push(o: PyObject): void {
    this.put(o, Birth.No);
  }

  /** A new object, whose first count is the pool's. */
  pushNew(o: PyObject): void {
    this.put(o, Birth.New);
  }

  /** The same for one that the collector is never told of. */
  pushUntracked(o: PyObject): void {
    this.put(o, Birth.Untracked);
  }

  /** {@link pushNew} of one that refers weakly to another. */
  pushNewHolder(o: PyObject): void {
    this.put(o, Birth.NewHolder);
  }

  private put(o: PyObject, birth: Birth): void {
    if (--this.room < 0) this.makeRoom();
    const { items, top } = this;
    items[top] = o;
    this.births[top] = birth;
    this.top = top + 1;
  }

  /** As much as stands there already, or more. One is pushed next, there or to the youngest generation. */
  private makeRoom(): void {
    if (this.top * 2 > this.births.length) {
      const births = new Uint8Array(this.births.length * 2);
      births.set(this.births);
      this.births = births;
      while (this.items.length < births.length) this.items.push(undefined);
    }
    if (++this.age === MAX_AGE) this.renew();
    this.room = this.births.length - this.top - 1;
  }

  /**
   * Makes the arrays anew. V8 has to take note of each new object that is stored in an array that has survived its collections: that
   * costs more than all else that is done with it here.
   */
  private renew(): void {
    this.age = 0;
    this.items = this.items.slice();
    const { young } = this;
    if (young.length > MAX_RENEWED) return;
    const objects = young.slice();
    // Drops what the array stands on.
    young.length = 0;
    for (const o of objects) young.push(o);
  }

  /** Holds `o`, which is counted, until the statement ends. */
  keep(o: PyObject): void {
    o.refs++;
    this.push(o);
  }

  /** {@link keep}, below what stands above a height. */
  insert(height: number, o: PyObject): void {
    const { top } = this;
    this.keep(o);
    this.items.copyWithin(height + 1, height, top);
    this.births.copyWithin(height + 1, height, top);
    this.items[height] = o;
    this.births[height] = Birth.No;
    if (this.joined > height) this.joined++;
  }

  /** The last item, which `operand` came to, takes the place at a height; `operand` dies, if it stands there. */
  exchange(height: number, operand: PyObject): void {
    this.join();
    const { items } = this;
    const last = this.top - 1;
    const o = items[last];
    const isHeld = operand === items[height];
    if (!isHeld) items.copyWithin(height + 1, height, last);
    items[height] = o;
    if (!isHeld) return;
    items[last] = operand;
    this.drain(last);
  }

  /** `o` comes to stand on top, if it stands above a height. */
  raise(height: number, o: PyObject): void {
    const { items, top } = this;
    let at = height;
    while (at < top - 1 && items[at] !== o) at++;
    if (at >= top - 1) return;
    this.join();
    items.copyWithin(at, at + 1, top);
    items[top - 1] = o;
  }

  /** The last owner of `o` has let go: it dies when the statement ends, unless somebody takes it. */
  lose(o: PyObject): void {
    o.refs = 1;
    this.push(o);
  }

  /** All that stands below a height joins the youngest generation. */
  join(height = this.top): void {
    const { items, births, young } = this;
    for (let i = this.joined; i < height; i++) {
      const o = items[i];
      if ((births[i]! & Birth.New) !== 0 && o !== undefined) young.push(o);
      births[i] = Birth.No;
    }
    if (this.joined < height) this.joined = height;
  }

  /** All above a height is gone. */
  private lower(height: number): void {
    this.top = height;
    if (this.joined > height) this.joined = height;
  }

  /** The item at `height`, the last one, has found an owner, who takes over the count. */
  pass(height: number): void {
    if ((this.births[height]! & Birth.New) === 0) {
      this.lower(height);
      return;
    }
    // What has not joined stands above all that has.
    if (this.joined < height) this.join(height);
    this.top = height;
    if (this.young.push(this.items[height]) > this.limit) full();
  }

  /** A new object has an owner, who has its first count, and has never stood in the pool. */
  adopted(o: PyObject): void {
    // Short: V8 is to inline it where objects are made.
    if (--this.room < 0 || this.joined < this.top) this.expect();
    if (this.young.push(o) > this.limit) full();
  }

  /** One is to join next that is younger than all that stands here. */
  private expect(): void {
    if (this.room < 0) this.makeRoom();
    this.join();
  }

  /** Somebody has come to own `o`, which is new: if it is what has come to stand in the pool last, that lets go of it. */
  handOver(o: PyObject): void {
    const last = this.top - 1;
    if (o !== this.items[last] || o.refs < 2) return;
    o.refs--;
    this.pass(last);
  }

  /**
   * Somebody has come to own all of `owned`. Of what stands above a height, which are some of them in their order, the counts pass to him.
   * False, with nothing done, if there is more.
   */
  passAll(height: number, owned: readonly PyObject[]): boolean {
    const { items, top } = this;
    let at = height;
    for (let i = 0; i < owned.length; i++) while (at < top && items[at] === owned[i]) at++;
    if (at !== top) return false;
    at = height;
    for (let i = 0; i < owned.length; i++) {
      const o = owned[i]!;
      if (at === top || items[at] !== o) {
        if (o.refs >= 0) o.refs++;
      } else {
        // What has been kept stands there again.
        while (++at < top && items[at] === o) o.refs--;
      }
    }
    this.join();
    this.lower(height);
    if (this.young.length > this.limit) full();
    return true;
  }

  /** Empties the pool down to a height; the caller has the counts. */
  take(height: number): PyObject[] {
    const taken = this.items.slice(height, this.top) as PyObject[];
    this.join();
    this.items.fill(undefined, height, this.top);
    this.lower(height);
    return taken;
  }

  /** An exception takes what stands above a height off, but for itself: from the last to the first. Source: CPython Python/bytecodes.c: exception_unwind. */
  unwind(height: number, exception: PyObject): void {
    const birth = this.release(height, exception);
    while (this.top > height) {
      const at = this.top - 1;
      this.lower(at);
      this.dropAt(at);
    }
    this.hold(exception, birth);
  }

  /**
   * If nothing stands above a height but `callee` and its arguments: `callee` stays, the others lose the count that the pool has, but do not
   * die. False if there is more.
   */
  launch(height: number, callee: PyObject, a?: PyObject, b?: PyObject, c?: PyObject, d?: PyObject): boolean {
    const { items, top } = this;
    let at = -1;
    for (let i = height; i < top; i++) {
      const o = items[i]!;
      if (o === callee && at < 0) at = i;
      else if (o !== a && o !== b && o !== c && o !== d) return false;
    }
    this.relinquish(height, at);
    return true;
  }

  /** {@link launch} with the arguments in an array. */
  launchAll(height: number, callee: PyObject, args: readonly PyObject[]): boolean {
    const { items, top } = this;
    let at = -1;
    // Most stand in the pool in the order in which they are arguments.
    let next = 0;
    for (let i = height; i < top; i++) {
      const o = items[i]!;
      if (o === callee && at < 0) {
        at = i;
        continue;
      }
      while (next < args.length && args[next] !== o) next++;
      if (next < args.length) continue;
      next = args.indexOf(o);
      if (next < 0) return false;
    }
    this.relinquish(height, at);
    return true;
  }

  /** What stands above a height, but for the item at `at` (-1: none), which stays, loses the count that the pool has, but does not die. */
  private relinquish(height: number, at: number): void {
    const { items, top } = this;
    const last = items[top - 1]!;
    const others = at < 0 ? top - height : top - height - 1;
    if (others === 0) return;
    if (others === 1 && at < top - 1) {
      this.pass(top - 1);
      last.refs--;
      return;
    }
    this.join();
    if (this.young.length > this.limit) full();
    for (let i = height; i < top; i++) if (i !== at) this.items[i]!.refs--;
    if (at >= 0) this.items[height] = items[at];
    this.lower(top - others);
  }

  /** `o` has found an owner, who needs a count; the temporaries above a height die. */
  deliver(height: number, o: PyObject): void {
    const last = this.top - 1;
    if (o !== this.items[last]) {
      if (o.refs >= 0) o.refs++;
      this.drain(height);
      return;
    }
    this.dropAbove(height, last);
    if ((this.births[last]! & Birth.New) !== 0) {
      if (this.joined < last) this.join(last);
      this.young.push(o);
    }
    this.lower(height);
    if (this.young.length > this.limit) full();
  }

  /** The temporaries above a height die, but for `result`, which stands there instead. */
  settle(height: number, result: PyObject): void {
    const last = this.top - 1;
    if (last > height && result === this.items[last]) {
      this.dropAbove(height, last);
      this.items[height] = result;
      this.births[height] = this.births[last]!;
      this.lower(height);
      this.top++;
      if (this.young.length > this.limit) full();
      return;
    }
    const birth = this.release(height, result);
    this.drain(height);
    this.hold(result, birth);
  }

  /** `o`, which is counted, is to stay when what stands above a height goes: gives its {@link Birth}. The caller holds it again. */
  private release(height: number, o: PyObject): number {
    const { items, births, top } = this;
    let i = top - 1;
    let younger = 0;
    while (i >= height && o !== items[i]) younger |= births[i--]!;
    if (i < height) {
      o.refs++;
      return Birth.No;
    }
    // What is above, and has not joined, may live on, and is younger.
    if ((younger & Birth.New) !== 0) this.join(i + 1);
    items[i] = undefined;
    return births[i]!;
  }

  /** Takes back what {@link release} has given. */
  private hold(o: PyObject, birth: number): void {
    this.push(o);
    this.births[this.top - 1] = birth;
  }

  /** The temporaries above a height die, in the order in which they came. */
  drain(height: number): void {
    for (let i = height; i < this.top; i++) this.dropAt(i);
    this.lower(height);
    if (this.young.length > this.limit) full();
  }

  /** The handler of `exception` has ended: if that stands above a height, the pool lets go of it. */
  endHandler(height: number, exception: PyObject): void {
    if (this.top !== height + 1 || exception !== this.items[height]) return;
    this.dropAt(height, true);
    if (this.top === height + 1) this.lower(height);
    if (this.young.length > this.limit) full();
  }

  /** The pool lets go of what stands above a height, and of what that leaves there, but for the item at `kept`. */
  private dropAbove(height: number, kept: number): void {
    for (let i = height; i < this.top; i++) if (i !== kept) this.dropAt(i);
  }

  /** The pool lets go of the item at a height. */
  private dropAt(height: number, isException = false): void {
    const { items } = this;
    const o = items[height];
    if (o === undefined) return;
    items[height] = undefined;
    const birth = this.births[height]!;
    if (isException ? dropException(o) : birth === Birth.NewHolder ? dropHolder(o) : drop(o)) {
      if ((birth & Birth.New) === 0) return;
      if (this.joined < height) this.join(height);
      this.young.push(o);
    } else if (birth === Birth.No) forget(o);
  }
}

let full: () => void = () => {};

/** Says what is done when the youngest generation has grown beyond its limit. Called once, by the collector. */
export function onYoungFull(act: () => void): void {
  full = act;
}
