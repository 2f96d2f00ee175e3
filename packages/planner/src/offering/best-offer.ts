import { byWorthOf, gainOfMore } from './gain-of-more.ts'
import type { ByWorth, MoreGroups } from './gain-of-more.ts'
import { Seating } from './seating.ts'
import type { Seats } from './seating.ts'

/** A kind of group at today’s prices. */
export interface PricedKind extends Seats {
  /** what one group costs */
  readonly price: number
}

/** Groups for one pool of wishes, and who is in them. */
export interface FoundOffer {
  /** kinds of the groups, by index */
  readonly groups: readonly number[]
  /** per group × line: people */
  readonly seated: Int32Array
  /** worth of those seated less the prices of the groups */
  readonly value: number
}

/** The best of all offers. */
export interface BestOffers {
  /** best first; none when none is better than what is known */
  readonly offers: readonly FoundOffer[]
  /** no offer is worth more */
  readonly bound: number
}

/** What is looked for. */
export interface Wanted {
  /** value of an offer that is known */
  readonly known: number
  /** how much better than that an offer must be to be looked for; negative: how much worse it may be */
  readonly tolerance: number
  /** offers at most */
  readonly most: number
  /** combinations looked into before a bound on the rest must do */
  readonly effort: number
}

/**
 * Finds the groups, and who sits in them, that are worth most less what the groups cost: exactly, by
 * branch and bound over combinations of kinds. A further group never gains more than it would have
 * gained with fewer groups there, which bounds what is left.
 * @param left  per line: people
 * @param kinds what a group of each kind takes and costs
 */
export function bestOffers(
  left: Int32Array,
  kinds: readonly PricedKind[],
  wanted: Wanted,
): BestOffers {
  return new OfferSearch(left, kinds, wanted).run()
}

class OfferSearch {
  private readonly left: Int32Array
  private readonly kinds: readonly PricedKind[]
  private readonly wanted: Wanted
  private readonly mostGroups: number
  // One seating per depth of the search, and two to try things out.
  private readonly seatings: Seating[]
  private readonly trial: Seating
  private readonly filled: Seating
  private readonly chosen: number[] = []
  /** what people are worth when they are worth the same everywhere */
  private readonly byWorth: ByWorth | null
  private looked = 0
  private best: number
  /** value that nothing left unlooked-at exceeds */
  private open = -Infinity
  private readonly found: FoundOffer[] = []

  constructor(left: Int32Array, kinds: readonly PricedKind[], wanted: Wanted) {
    this.left = left
    this.kinds = kinds
    this.wanted = wanted
    const people = left.reduce((sum, n) => sum + n, 0)
    const least = kinds.reduce((min, kind) => Math.min(min, kind.min), Infinity)
    this.mostGroups = Math.floor(people / Math.max(1, least))
    const seating = () => new Seating(left.length, this.mostGroups + 1)
    this.seatings = Array.from({ length: this.mostGroups + 1 }, seating)
    this.trial = seating()
    this.filled = seating()
    this.byWorth = kinds.every((kind) => kind.price >= 0) ? byWorthOf(left.length, kinds) : null
    this.best = Math.max(0, wanted.known)
  }

  run(): BestOffers {
    const { left, kinds, wanted, found } = this
    this.seatings[0].clear(left)
    this.keep(0, new Int32Array(0))
    this.look(
      0,
      0,
      kinds.map((_, k) => k),
    )
    const offers = found
      .filter((offer) => offer.value > wanted.known + wanted.tolerance)
      .sort((a, b) => b.value - a.value)
      .slice(0, wanted.most)
    return { offers, bound: Math.max(this.best + Math.max(0, wanted.tolerance), this.open) }
  }

  /** Looks into everything that has the groups chosen so far and more of the kinds allowed. */
  private look(depth: number, value: number, allowed: readonly number[]): void {
    const { kinds, seatings, trial, filled, chosen } = this
    const at = seatings[depth]
    const rest = this.mostGroups - depth
    if (rest <= 0) return
    const gains: { kind: number; gain: number }[] = []
    for (const kind of allowed) {
      trial.copy(at)
      trial.add(kinds[kind])
      this.looked++
      const gain = trial.worth - at.worth - kinds[kind].price
      if (gain > 0) gains.push({ kind, gain })
    }
    gains.sort((a, b) => b.gain - a.gain || a.kind - b.kind)
    let price = Infinity
    let seats = 0
    for (const { kind } of gains) {
      price = Math.min(price, kinds[kind].price)
      seats = Math.max(seats, kinds[kind].max)
    }
    for (const [n, { kind, gain }] of gains.entries()) {
      const most = value + this.more(at, { rest, gain, seats, price })
      if (most <= this.target) return
      if (this.looked > this.wanted.effort) {
        this.open = Math.max(this.open, most)
        return
      }
      const child = seatings[depth + 1]
      child.copy(at)
      child.add(kinds[kind])
      const reached = value + gain
      if (reached + this.more(child, { rest: rest - 1, gain, seats, price }) <= this.target)
        continue
      filled.copy(child)
      if (!filled.fillUp()) continue
      const total = reached + filled.worth - child.worth
      // Where least sizes cost something, leaving out a group that gains nothing proves less.
      if (total < reached - 1e-9) this.open = Math.max(this.open, reached)
      chosen.push(kind)
      if (total > this.target)
        this.keep(total, filled.seated.slice(0, (depth + 1) * this.left.length))
      this.look(
        depth + 1,
        reached,
        gains.slice(n).map((g) => g.kind),
      )
      chosen.pop()
    }
  }

  /** An offer must be worth more than this. */
  private get target(): number {
    return this.best + this.wanted.tolerance
  }

  private keep(value: number, seated: Int32Array): void {
    this.found.push({ groups: this.chosen.slice(), seated, value })
    if (value > this.best) this.best = value
  }

  private more(at: Seating, groups: MoreGroups): number {
    return gainOfMore(at.free, this.byWorth, groups)
  }
}
