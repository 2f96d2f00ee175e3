/** 2^32 divided by the golden ratio: multiples of it lie far apart. */
const STEP = 0x9e3779b9

/** The seed of an island: that of the search for the first, far from it for the others. */
export function seedOf(seed: number, index: number): number {
  return index === 0 ? seed : (seed + Math.imul(index, STEP)) >>> 0
}
