// The least that the collector of the `counted` lifetime has to know of each object that can be part of a cycle: an array of the young, from which
// what dies soon is taken out again. All here is what runtime/kernel/dying.ts and pool.ts do, without the pool of temporaries.

/** The count of what has died. */
export const DEAD = -2;
const LIMIT = 2000;
/** So many objects later the array is made anew: V8 takes note of each new object that is stored in an array that has survived its collections. */
const RENEWAL = 10000;

const young = [undefined];
young.pop();
let room = RENEWAL;

function renew() {
  room = RENEWAL;
  const objects = young.slice();
  young.length = 0;
  for (const o of objects) young.push(o);
}

function sift() {
  let end = 0;
  for (let i = 0; i < young.length; i++) if (young[i] !== undefined && young[i].refs > 0) young[end++] = young[i];
  young.length = end;
  renew();
}

/** A new object joins. */
export function join(o) {
  if (--room < 0) renew();
  if (young.push(o) > LIMIT) sift();
}

/** One of those that have joined last has died. */
export function forget(o) {
  const last = young.length - 1;
  if (last > 0 && young[last - 1] === o) {
    young[last - 1] = young[last];
    young.pop();
  } else if (young[last] === o) young.pop();
}
