/** A stream of pseudo-random whole numbers; the same seed gives the same stream everywhere. */
export interface Random {
  /** whole number from 0 to `below` - 1; `below` from 1 to 2^31 */
  int(below: number): number
  /** number from an exponential distribution of mean 1; made without functions that engines may round differently */
  exponential(): number
}

const TABLE_BITS = 12
const quantiles = exponentialQuantiles(1 << TABLE_BITS)

/**
 * Makes a stream by the sfc32 generator.
 * @source Chris Doty-Humphrey, PractRand (sfc32)
 */
export function random(seed: number): Random {
  return new Sfc32(seed)
}

/** A class, not closures: engines keep the fields of a class as plain numbers. */
class Sfc32 implements Random {
  private a: number
  private b: number
  private c = 0x9e3779b9 | 0
  private counter = 1

  constructor(seed: number) {
    this.a = seed | 0
    this.b = (seed / 0x100000000) | 0
    for (let warmUp = 0; warmUp < 16; warmUp++) this.next()
  }

  int(below: number): number {
    // Cut off rather than rounded down: the same for what is ≥ 0 and below 2^31, and faster.
    return (this.next() * 2 ** -32 * below) | 0
  }

  exponential(): number {
    return quantiles[this.next() >>> (32 - TABLE_BITS)]
  }

  private next(): number {
    const { a, b, c, counter } = this
    const sum = (((a + b) | 0) + counter) | 0
    this.counter = (counter + 1) | 0
    this.a = b ^ (b >>> 9)
    this.b = (c + (c << 3)) | 0
    this.c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

/** Middle value of each of `count` equally likely classes of the exponential distribution. */
function exponentialQuantiles(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => negativeLogarithm((k + 0.5) / count))
}

/** -ln(x) for 0 < x ≤ 1 from basic arithmetic alone: halving, then the series of artanh. */
function negativeLogarithm(x: number): number {
  const ln2 = 0.6931471805599453
  let halvings = 0
  let y = x
  for (; y < 0.5; halvings++) y *= 2
  const z = (1 - y) / (1 + y)
  let term = z
  let sum = 0
  for (let k = 1; k < 40; k += 2) {
    sum += term / k
    term *= z * z
  }
  return 2 * sum + halvings * ln2
}
