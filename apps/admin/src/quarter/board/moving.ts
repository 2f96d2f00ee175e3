import type { LocalText, Session } from '@digirooster/domain'
import { PlannerError } from '@digirooster/planner'
import type { Effect, Move } from '@digirooster/planner'
import { askDraft } from './ask-draft.ts'
import type { OpenDraft } from './open-draft.ts'
import { indexOf } from './quarter-index.ts'

/** What moving lessons would do, in plain words. */
export interface MoveAnswer {
  /** When, where and with whom; null: chosen by hand. */
  readonly title: LocalText | null
  readonly isAllowed: boolean
  readonly sentences: readonly LocalText[]
  /** Whether people lose a place, quality gets better or worse, or nothing is different. */
  readonly verdict: 'better' | 'same' | 'worse' | 'no'
  readonly moves: readonly Move[]
}

/** Where a lesson could go. */
export interface MoveChoices {
  /** Revision of the draft these answers are of. */
  readonly revision: number
  readonly title: LocalText
  readonly suggestions: readonly MoveAnswer[]
  /** Why it may not move at all; mostly none. */
  readonly obstacles: readonly LocalText[]
  readonly isAll: boolean
  /** Where it stands, to begin from by hand. */
  readonly now: { readonly date: string; readonly time: string; readonly roomId: string }
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  readonly first: string
  readonly last: string
}

/** The best other places for a lesson; undefined when there is no such lesson. */
export async function moveChoices(
  draft: OpenDraft,
  sessionId: string,
): Promise<MoveChoices | undefined> {
  const session = indexOf(draft).sessions.get(sessionId)
  if (!session) return undefined
  const { problem, revision } = draft
  const { title, suggestions, obstacles, isAll } = await askDraft(draft, 'suggest', sessionId)
  return {
    revision,
    title,
    suggestions: suggestions.map((each) => ({ ...answerOf(each, each.moves), title: each.title })),
    obstacles: obstacles.map(({ text }) => text),
    isAll,
    now: nowOf(session),
    rooms: problem.digipunten.flatMap(({ name, rooms }) =>
      rooms.map((room) => ({ id: room.id, name: `${name} › ${room.name}` })),
    ),
    first: problem.horizon.start,
    last: problem.horizon.end,
  }
}

/** What putting a lesson somewhere would do; undefined when that is no place or no moment of this quarter. */
export async function tryMove(draft: OpenDraft, move: Move): Promise<MoveAnswer | undefined> {
  try {
    return answerOf(await askDraft(draft, 'delta', [move]), [move])
  } catch (fault) {
    if (fault instanceof PlannerError) return undefined
    throw fault
  }
}

function nowOf({ start, roomId }: Session): MoveChoices['now'] {
  return { date: start.slice(0, 10), time: start.slice(11), roomId: roomId ?? '' }
}

function answerOf(effect: Effect, moves: readonly Move[]): MoveAnswer {
  const { isAllowed, sentences } = effect
  return { title: null, isAllowed, sentences, verdict: verdictOf(effect), moves }
}

/** Level by level, as plans are compared. */
function verdictOf({ isAllowed, levels }: Effect): MoveAnswer['verdict'] {
  if (!isAllowed) return 'no'
  const first = [levels.owed, levels.demand, levels.soft].find((cost) => Math.abs(cost) > 1e-9) ?? 0
  return first < 0 ? 'better' : first > 0 ? 'worse' : 'same'
}
