import { beforeCollection } from '../kernel/host-collection.js';

/** What a site has learnt about a name on receivers with one shape (or one type version). */
export interface Outcome {
  /** The version of the shape or of the type; 0 = of none. */
  readonly version: number;
  readonly name: string;
}

/** A place in compiled code that remembers outcomes, and with them keeps classes and functions alive. */
export interface RememberingSite {
  /** Stands among those that have something to forget. */
  isRemembering: boolean;
  forget(): void;
}

const remembering: RememberingSite[] = [];
/** If so many sites remember something, code has been thrown away: all begin anew. */
const MAX_REMEMBERING = 1 << 17;

/** The site is about to remember an outcome: it will be told to forget it when a program collects garbage. */
export function willRemember(site: RememberingSite): void {
  if (remembering.length >= MAX_REMEMBERING) forgetAll();
  site.isRemembering = true;
  remembering.push(site);
}

function forgetAll(): void {
  for (const site of remembering) {
    site.isRemembering = false;
    site.forget();
  }
  remembering.length = 0;
}

beforeCollection(forgetAll);

const SIZE = 4096;

/**
 * What all sites together have learnt, so that a site whose receivers differ finds again what it has forgotten. Direct-mapped: a
 * newer outcome takes an older one's place. Versions are never used twice, so nothing here can be wrong, only out of use.
 */
export class OutcomeCache<T extends Outcome> {
  private readonly entries: T[];

  constructor(nothing: T) {
    this.entries = new Array<T>(SIZE).fill(nothing);
    beforeCollection(() => void this.entries.fill(nothing));
  }

  /** The outcome for this version and name, or undefined. `hash` is the name's. */
  find(version: number, name: string, hash: number): T | undefined {
    const entry = this.entries[(Math.imul(version, 0x9e3779b1) ^ hash) & (SIZE - 1)]!;
    return entry.version === version && entry.name === name ? entry : undefined;
  }

  put(outcome: T, hash: number): void {
    this.entries[(Math.imul(outcome.version, 0x9e3779b1) ^ hash) & (SIZE - 1)] = outcome;
  }
}
