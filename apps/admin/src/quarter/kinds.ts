import { activities } from '../tables/activity.ts'
import { availability } from '../tables/availability.ts'
import { budgetLines } from '../tables/budget-line.ts'
import { contracts } from '../tables/contract.ts'
import { counters } from '../tables/counters.ts'
import { courses } from '../tables/course.ts'
import { demand } from '../tables/demand.ts'
import { digipunten } from '../tables/digipunt.ts'
import { fixedOfferings } from '../tables/fixed-offering.ts'
import { fixedSessions } from '../tables/fixed-session.ts'
import { laptopClasses } from '../tables/laptop-class.ts'
import { organisations } from '../tables/organisation.ts'
import { people } from '../tables/person.ts'
import { quarterDigibanken } from '../tables/quarter-digibank.ts'
import { rooms } from '../tables/room.ts'
import { supply } from '../tables/supply.ts'
import type { ThingStore } from '../tables/thing-table.ts'
import { topics } from '../tables/topic.ts'
import { walkIns } from '../tables/walk-in.ts'

/** Every kind of thing in a quarter, and where it is kept. */
export const kinds = {
  digibank: quarterDigibanken,
  organisation: organisations,
  contract: contracts,
  'budget-line': budgetLines,
  topic: topics,
  course: courses,
  digipunt: digipunten,
  room: rooms,
  'laptop-class': laptopClasses,
  person: people,
  demand,
  activity: activities,
  'walk-in': walkIns,
  supply,
  availability,
  counters,
  'fixed-offering': fixedOfferings,
  'fixed-session': fixedSessions,
} as const

/** Kind of a thing in a quarter. */
export type Kind = keyof typeof kinds
/** What a thing of a kind says about itself. */
export type DocumentOf<K extends Kind> = (typeof kinds)[K] extends ThingStore<infer T> ? T : never

/** All kinds; those that others point to come first. */
export const kindNames = Object.keys(kinds) as readonly Kind[]

/** Where the things of a kind are kept, when which kind it is does not matter. */
export function storeOf(kind: Kind): ThingStore<object> {
  return kinds[kind]
}
