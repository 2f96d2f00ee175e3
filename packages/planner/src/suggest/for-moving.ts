import { isPinned } from '@digirooster/domain'
import { openWith } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { isPublishedAhead, released } from '../replan/released.ts'

const known = new WeakMap<Opened, Opened>()

/**
 * The open plan in which these sessions may move: what is published moves at a price, unless it is pinned too. Compiled
 * once, when first asked for.
 */
export function forMoving(opened: Opened, sessionIds: readonly string[]): Opened {
  const { problem, plan, placed } = opened
  const isPublished = problem.fixed.sessions.some(
    (each) =>
      sessionIds.includes(each.session.id) &&
      isPublishedAhead(each, problem.horizon.asOf) &&
      !isPinned(each),
  )
  if (!isPublished) return opened
  const made =
    known.get(opened) ?? openWith(released(problem), plan, { constraints: placed.constraints })
  known.set(opened, made)
  return made
}
