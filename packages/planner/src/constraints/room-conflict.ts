import { dayOfActivity, endOf, roomOf } from '../compile/quarter.ts'
import type { GroupConstraint } from './constraint.ts'
import { lengthWords, roomWords, sessionWords } from './words.ts'

/** A room holds one session at a time. */
export const roomConflict: GroupConstraint = {
  kind: 'group',
  id: 'room-conflict',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours of overlap',
  text: {
    nl: 'In één lokaal is er maar één sessie tegelijk.',
    en: 'A room holds one session at a time.',
  },
  bind(quarter) {
    const { dayCount } = quarter.model
    return {
      bucketCount: quarter.resources.rooms.length * dayCount,
      width: 1,
      bucketsOf(state, activity, into) {
        const room = roomOf(quarter, state, activity)
        if (state.start[activity] < 0 || room < 0) return 0
        into[0] = room * dayCount + dayOfActivity(quarter, state, activity)
        return 1
      },
      penalty(state, members, count) {
        let overlap = 0
        for (let i = 0; i < count; i++)
          for (let j = i + 1; j < count; j++) {
            const a = members[i]
            const b = members[j]
            const end = Math.min(endOf(quarter, state, a), endOf(quarter, state, b))
            overlap += Math.max(0, end - Math.max(state.start[a], state.start[b]))
          }
        return overlap
      },
      explain(state, members, count, bucket, penalty) {
        const room = roomWords(quarter, (bucket / dayCount) | 0)
        const said = Array.from(members.subarray(0, count), (a) => sessionWords(quarter, state, a))
        const long = lengthWords(penalty)
        return {
          nl: `${room} is ${long.nl} dubbel bezet: ${said.map((s) => s.nl).join(' en ')}.`,
          en: `${room} is taken twice for ${long.en}: ${said.map((s) => s.en).join(' and ')}.`,
        }
      },
    }
  },
}
