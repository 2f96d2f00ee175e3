import type { Problem } from '@digirooster/domain'
import { blockedWishes } from './blocked-wishes.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import { contextOf } from './context.ts'
import type { Context } from './context.ts'
import { freeMoney } from './free-money.ts'
import { laptopUses } from './laptop-use.ts'
import { closedPlaces } from './openings.ts'

/**
 * Finds what stands in the way of wishes that no plan can serve, by index of their demand line.
 * @param context the problem as it was read already; else it is read
 */
export function obstacles(
  problem: Problem,
  context: Context = contextOf(problem),
): ReadonlyMap<number, BlockedWish> {
  const supplies = {
    closed: closedPlaces(context),
    laptops: laptopUses(context),
    money: freeMoney(context),
  }
  return new Map(blockedWishes(context, supplies).map((wish) => [wish.line, wish]))
}
