import { slotOf } from '@digirooster/domain'
import { PEOPLE, roomOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { listWords } from './term-words.ts'
import { sessionWords } from './words.ts'

/** Points of the soft level that are worth one wish. */
const WISH = 100

/** What a session that is published changes, in its start, its room and its people. */
export const publishedCloseness: UnaryConstraint = {
  kind: 'unary',
  scope: 'activity',
  id: 'published-closeness',
  level: 'soft',
  weight: 5 * WISH,
  weightIn: (policy) => policy.movePublishedCostsPeople * WISH,
  unit: 'changes of what is published: another start, another room, somebody who does not come',
  text: {
    nl: 'Wat gepubliceerd is, verandert zo weinig mogelijk.',
    en: 'What is published changes as little as possible.',
  },
  bind(quarter) {
    // A moving unit's room is listed once per stay, and the same room at each of them.
    const roomIds = [...new Set(quarter.resources.rooms.map(({ room }) => room.id))]
    const idOfRoom = Int32Array.from(quarter.resources.rooms, ({ room }) =>
      roomIds.indexOf(room.id),
    )
    const published = publishedOf(quarter, roomIds)
    const isMoved = (state: State, activity: number) =>
      state.start[activity] !== published.start[activity]
    const isElsewhere = (state: State, activity: number): boolean => {
      const room = roomOf(quarter, state, activity)
      return (room < 0 ? -1 : idOfRoom[room]) !== published.room[activity]
    }
    return {
      appliesTo: (activity) => published.has[activity] === 1,
      penalty(state, activity) {
        if (published.has[activity] === 0) return 0
        let changes = isMoved(state, activity) ? 1 : 0
        if (isElsewhere(state, activity)) changes++
        const { people } = published
        for (let k = 0; k < people[activity].length; k++)
          if (!comes(quarter, state, activity, people[activity][k])) changes++
        return changes
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const { people, personBase } = quarter.resources
        const absent = Array.from(published.people[activity])
          .filter((resource) => !comes(quarter, state, activity, resource))
          .map((resource) => people[resource - personBase].id)
        const what = listWords([
          ...(isMoved(state, activity) ? [{ nl: 'een ander moment', en: 'another time' }] : []),
          ...(isElsewhere(state, activity) ? [{ nl: 'een ander lokaal', en: 'another room' }] : []),
          ...absent.map((id) => ({ nl: `zonder ${id}`, en: `without ${id}` })),
        ])
        return {
          nl: `${said.nl}, is anders dan gepubliceerd: ${what.nl}.`,
          en: `${said.en}, is not as published: ${what.en}.`,
        }
      },
    }
  },
}

/** Whether a person is in any role of a session. */
function comes(quarter: Quarter, state: State, activity: number, resource: number): boolean {
  const { roleStart } = quarter.model
  for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
    if (state.resource[k] === resource) return true
  return false
}

interface Published {
  /** per activity: 1 when it is published */
  readonly has: Uint8Array
  /** per activity: the slot in which it starts */
  readonly start: Int32Array
  /** per activity: its room in `roomIds`, -1 online */
  readonly room: Int32Array
  /** per activity: its people, as resources */
  readonly people: readonly Int32Array[]
}

/** What was published of every session, as it stood then. */
function publishedOf({ bundles, resources, time }: Quarter, roomIds: readonly string[]): Published {
  const parts = bundles.flatMap((bundle) => bundle.fixed)
  const sessions = parts.map((part) => (part?.isPublished ? part.session : undefined))
  const none = new Int32Array(0)
  const personIndex = new Map(resources.people.map((p, k) => [p.id, resources.personBase + k]))
  return {
    has: Uint8Array.from(sessions, (s) => (s ? 1 : 0)),
    start: Int32Array.from(sessions, (s) => (s ? slotOf(time.startDate, s.start) : -1)),
    room: Int32Array.from(sessions, (s) => roomIds.indexOf(s?.roomId ?? '')),
    people: sessions.map((s) =>
      s ? Int32Array.from(new Set(s.people.map((p) => personIndex.get(p.personId) ?? -1))) : none,
    ),
  }
}
