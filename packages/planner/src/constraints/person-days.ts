import { dayOfActivity, PEOPLE } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import { hasPeople, mostPeople } from './person-minutes.ts'

/** The sessions of one person on one day, as the buckets of a rule: person × days + day. */
export interface PersonDays {
  readonly bucketCount: number
  readonly width: number
  readonly appliesTo: (activity: number) => boolean
  readonly bucketsOf: (state: State, activity: number, into: Int32Array) => number
}

/** Groups sessions by person and day; a person with two roles in a session is in it once. */
export function personDays(quarter: Quarter): PersonDays {
  const { dayCount, roleStart } = quarter.model
  const { personBase, people } = quarter.resources
  return {
    bucketCount: people.length * dayCount,
    width: mostPeople(quarter),
    appliesTo: (activity) => hasPeople(quarter, activity),
    bucketsOf(state, activity, into) {
      if (state.start[activity] < 0) return 0
      const day = dayOfActivity(quarter, state, activity)
      let count = 0
      for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++) {
        const resource = state.resource[k]
        if (resource < 0) continue
        const bucket = (resource - personBase) * dayCount + day
        let isNew = true
        for (let i = 0; i < count; i++) if (into[i] === bucket) isNew = false
        if (isNew) into[count++] = bucket
      }
      return count
    },
  }
}
