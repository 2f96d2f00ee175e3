import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Offering, Session } from '@digirooster/domain'
import { isIn, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { UnaryConstraint } from '../constraints/constraint.ts'
import { sessionWords } from '../constraints/words.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { placesOf } from '../encode/places-of-plan.ts'
import { withIdsOf } from '../encode/session-ids.ts'
import type { State } from '../kernel/index.ts'
import { ASPECT_PRICES, DRAFT_PRICE } from './move-price.ts'

/** What another moment costs, so many slots away. */
function timePrice(slots: number): number {
  if (slots === 0) return 0
  const weeks = Math.floor(slots / (7 * SLOTS_PER_DAY))
  return ASPECT_PRICES.time + ASPECT_PRICES.week * Math.min(ASPECT_PRICES.mostWeeks, weeks)
}

/** What stood before a repair, and what it costs to change it. */
export interface Stood {
  readonly sessions: readonly Session[]
  /** group of the plan that a bundle is, by the id of the bundle */
  readonly offeringOf: ReadonlyMap<string, Offering>
  /** sessions that cannot stay as they are: moving them costs nothing but what changes of them */
  readonly hit: ReadonlySet<string>
  /** per id of a published session: what moving it costs more than a draft, in hundredths of a wish */
  readonly published: ReadonlyMap<string, number>
}

/** A quarter with the ids of what stood, and where all of it stood. */
export function stoodIn(
  quarter: Quarter,
  { sessions, offeringOf }: Pick<Stood, 'sessions' | 'offeringOf'>,
): { named: Quarter; wanted: State } {
  const named = withIdsOf(quarter, (id) => offeringOf.get(id), sessions)
  return { named, wanted: placesOf(named, sessions) }
}

/** People in a group that stands can still come: whoever moves it chooses that they cannot. */
export const standingSuits: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'standing-suits',
  level: 'hard',
  weight: 1,
  unit: 'people who cannot come',
  text: {
    nl: 'Wie al een plaats heeft, kan blijven komen.',
    en: 'Those who have a place can still come.',
  },
  bind(quarter) {
    const { bundles } = quarter
    return {
      appliesTo: (bundle) => bundles[bundle].offering !== undefined,
      penalty(state, bundle) {
        // Of what has no place yet it cannot be said.
        if (!isIn(quarter, state, bundle)) return 0
        let lost = 0
        for (const entry of bundles[bundle].served)
          lost += entry.wishes - matchedWishes(quarter, state, bundle, entry, false)
        return lost
      },
      explain: () => standingSuits.text,
    }
  },
}

/**
 * What stands already stays where it is: counts only while a plan is repaired.
 * @param factor how many times as dear as it is to move what was not hit
 */
export function staysWhereItStood(stood: Stood, factor: number): UnaryConstraint {
  return {
    kind: 'unary',
    scope: 'activity',
    id: 'stays-where-it-stood',
    level: 'demand',
    weight: 0.01,
    unit: 'hundredths of a wish',
    text: {
      nl: 'Wat al stond, blijft zo veel mogelijk staan.',
      en: 'What stood already stays as much as possible.',
    },
    bind(quarter) {
      const { named, wanted } = stoodIn(quarter, stood)
      const { roleStart } = quarter.model
      const ids = named.bundles.flatMap(({ sessionIds }) => sessionIds)
      const price = Int32Array.from(ids, (id) =>
        stood.hit.has(id) ? 0 : factor * (DRAFT_PRICE + (stood.published.get(id) ?? 0)),
      )
      return {
        appliesTo: (activity) => wanted.start[activity] >= 0,
        penalty(state, activity) {
          if (state.start[activity] < 0) return price[activity]
          let changes = timePrice(Math.abs(state.start[activity] - wanted.start[activity]))
          for (let k = roleStart[activity]; k < roleStart[activity + 1]; k++)
            if (state.resource[k] !== wanted.resource[k])
              changes += k === roleStart[activity] + ROOM ? ASPECT_PRICES.room : ASPECT_PRICES.other
          return changes === 0 ? 0 : price[activity] + changes
        },
        explain(state, activity) {
          const said = sessionWords(quarter, state, activity)
          return {
            nl: `${said.nl}, stond eerst anders.`,
            en: `${said.en}, stood otherwise before.`,
          }
        },
      }
    },
  }
}
