import { slotOf } from '@digirooster/domain'
import { PEOPLE, roomOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { listWords } from './term-words.ts'
import { sessionWords } from './words.ts'

/** Points of the soft level that are worth one wish. */
const WISH = 100

const OTHER_TIME = { nl: 'een ander moment', en: 'another time' }
const OTHER_ROOM = { nl: 'een ander lokaal', en: 'another room' }

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
    const isElsewhere = (state: State, activity: number, was: Published): boolean => {
      const room = roomOf(quarter, state, activity)
      return (room < 0 ? -1 : idOfRoom[room]) !== was.room
    }
    return {
      appliesTo: (activity) => published[activity] !== NOTHING,
      penalty(state, activity) {
        const was = published[activity]
        let changes = state.start[activity] === was.start ? 0 : 1
        if (isElsewhere(state, activity, was)) changes++
        for (let k = 0; k < was.people.length; k++)
          if (!comes(quarter, state, activity, was.people[k])) changes++
        return changes
      },
      explain(state, activity) {
        const was = published[activity]
        const said = sessionWords(quarter, state, activity)
        const { people, personBase } = quarter.resources
        const what = listWords([
          ...(state.start[activity] === was.start ? [] : [OTHER_TIME]),
          ...(isElsewhere(state, activity, was) ? [OTHER_ROOM] : []),
          ...Array.from(was.people)
            .filter((resource) => !comes(quarter, state, activity, resource))
            .map((resource) => people[resource - personBase].id)
            .map((id) => ({ nl: `zonder ${id}`, en: `without ${id}` })),
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
  /** slot in which it starts */
  readonly start: number
  /** its room among the ids of rooms, -1 online */
  readonly room: number
  /** its people, as resources */
  readonly people: Int32Array
}

/** Of a session that is not published. */
const NOTHING: Published = { start: NaN, room: NaN, people: new Int32Array() }

/** What was published of every session, as it stood then. */
function publishedOf(
  { bundles, resources, time }: Quarter,
  roomIds: readonly string[],
): readonly Published[] {
  const { people, personBase } = resources
  const resourceOf = (id: string) => personBase + people.findIndex((p) => p.id === id)
  return bundles
    .flatMap((bundle) => bundle.fixed)
    .map((part) => {
      if (!part?.isPublished) return NOTHING
      const { start, roomId, people: came } = part.session
      return {
        start: slotOf(time.startDate, start),
        room: roomIds.indexOf(roomId ?? ''),
        people: Int32Array.from(new Set(came.map((p) => resourceOf(p.personId)))),
      }
    })
}
