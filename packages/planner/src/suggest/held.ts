import type { Bilingual } from '@digirooster/domain'
import { bundleOf, LAPTOPS, PEOPLE, ROOM, sessionNumber } from '../compile/quarter.ts'
import { wayOf } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import type { Put } from './move.ts'

/** Something that stands in the way of a move. */
export interface MoveObstacle {
  /** id of the rule that it would break, or `past`, `published`, `pinned`, `given` for what may not move */
  readonly code: string
  readonly text: Bilingual
  /** sessions that hold what is wanted, or have another part in it */
  readonly sessionIds: readonly string[]
}

/** Why a session may not go there, whatever else is there: it is past, or what changes is held. */
export function heldObstacles(
  { placed, evaluator }: Opened,
  { activity, way }: Put,
): MoveObstacle[] {
  const { quarter, problem, state } = placed
  const bundle = bundleOf(quarter, activity)
  const number = sessionNumber(quarter, activity)
  const now = wayOf(evaluator, activity)
  if (now.start < 0) return []
  const changes = {
    time: way.start !== now.start,
    place:
      way.resources[ROOM] !== now.resources[ROOM] ||
      way.resources[LAPTOPS] !== now.resources[LAPTOPS],
    people: way.resources.slice(PEOPLE).some((r, n) => r !== now.resources[PEOPLE + n]),
  }
  if (!changes.time && !changes.place && !changes.people) return []
  const part = bundle.fixed[number]
  const isPast = part
    ? part.session.start < problem.horizon.asOf
    : state.start[activity] < quarter.time.nowSlot
  if (isPast)
    return [obstacle('past', 'De sessie is al geweest.', 'The session has been held already.')]
  const found: MoveObstacle[] = []
  const code = part?.isPublished ? 'published' : 'pinned'
  const held = part?.isPublished
    ? { nl: 'gepubliceerd', en: 'published' }
    : { nl: 'vastgezet', en: 'pinned' }
  if (part?.holdsTime && changes.time)
    found.push(obstacle(code, `Het moment is ${held.nl}.`, `The moment is ${held.en}.`))
  if (part?.holdsPlace && changes.place)
    found.push(
      obstacle(
        code,
        `De plaats en de laptops zijn ${held.nl}.`,
        `Place and laptops are ${held.en}.`,
      ),
    )
  if (part?.holdsPeople && changes.people)
    found.push(obstacle(code, `De mensen zijn ${held.nl}.`, `The people are ${held.en}.`))
  if (bundle.givenStart[number] !== undefined && !part && changes.time)
    found.push(obstacle('given', 'Het moment ligt vast.', 'The moment is given.'))
  if (bundle.roomId !== undefined && !part && changes.place)
    found.push(obstacle('given', 'De plaats ligt vast.', 'The place is given.'))
  return found
}

function obstacle(code: string, nl: string, en: string): MoveObstacle {
  return { code, text: { nl, en }, sessionIds: [] }
}
