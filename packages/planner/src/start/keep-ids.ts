import type { Offering, Session } from '@digirooster/domain'
import type { Bundle } from '../compile/bundle.ts'
import type { Quarter } from '../compile/quarter.ts'
import { newOfferings } from '../encode/groups-of-plan.ts'
import { lessonIds, withIdsOf } from '../encode/session-ids.ts'
import type { Timetable } from '../search/timetable.ts'
import { matchGroups } from './match-groups.ts'
import type { PlanStart } from './plan-start.ts'

/**
 * Gives placed groups the ids that they have in the plan a run started from: the groups that came from there theirs,
 * others that of a group of the same kind which is gone and was most like it. What is new gets an id that the plan does
 * not have. Activities keep their ids too.
 * @param offeringOf per bundle id: the group of the plan that it came from
 */
export function keepIds(
  { quarter, state }: Pick<Timetable, 'quarter' | 'state'>,
  start: PlanStart,
  offeringOf: ReadonlyMap<string, Offering>,
): Quarter {
  const { bundles } = withIdsOf(quarter, () => undefined, start.sessions)
  const lessons = lessonsOf(start)
  const isPlaced = (b: number) => state.start[quarter.model.bundleStart[b]] >= 0
  const isGroup = ({ isOptional, course }: Bundle) => isOptional && course !== undefined
  const placed = bundles.flatMap((bundle, b) => (isGroup(bundle) && isPlaced(b) ? [b] : []))
  const groups = new Map(
    placed.flatMap((b) => {
      const offering = offeringOf.get(bundles[b].id)
      return offering ? [[b, offering] as const] : []
    }),
  )
  const kept = new Set(groups.values())
  const gone = newOfferings(quarter.problem, start.offerings).filter((o) => !kept.has(o))
  const others = placed.filter((b) => !groups.has(b))
  for (const match of matchGroups(quarter, state, others, gone, lessons)) groups.set(...match)

  const used = new Set(bundles.flatMap((bundle) => (isGroup(bundle) ? [] : bundle.sessionIds)))
  const taken = new Set([
    ...start.taken,
    ...quarter.problem.fixed.offerings.map(({ id }) => id),
    ...used,
  ])
  const renamed = new Map<number, Bundle>()
  for (const [b, { id, ...offering }] of groups) {
    const own = lessonIds(offering, lessons.get(id) ?? [])
    const sessionIds = bundles[b].sessionIds.map((_, k) => {
      const known = own[k]
      if (known !== undefined && !used.has(known)) return take(known, used)
      return take(
        freeId(`${id}/${k + 1}`, (one) => taken.has(one) || used.has(one)),
        used,
      )
    })
    renamed.set(b, { ...bundles[b], id, sessionIds })
  }
  for (const b of placed) {
    if (groups.has(b)) continue
    const idsOf = (id: string) => bundles[b].sessionIds.map((_, k) => `${id}/${k + 1}`)
    const isTaken = (id: string) => [id, ...idsOf(id)].some((one) => taken.has(one))
    const id = take(freeId(bundles[b].id, isTaken), taken)
    renamed.set(b, { ...bundles[b], id, sessionIds: idsOf(id).map((one) => take(one, taken)) })
  }
  return { ...quarter, bundles: bundles.map((bundle, b) => renamed.get(b) ?? bundle) }
}

function lessonsOf({ sessions }: PlanStart): Map<string, Session[]> {
  const lessons = new Map<string, Session[]>()
  for (const session of sessions) {
    if (session.offeringId === null) continue
    const list = lessons.get(session.offeringId) ?? []
    lessons.set(session.offeringId, list)
    list.push(session)
  }
  return lessons
}

function take(id: string, used: Set<string>): string {
  used.add(id)
  return id
}

/** The id itself, or the first with a higher number at its end that is free. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  const name = id.replace(/\.\d+$/, '')
  let free = id
  for (let k = Number(id.slice(name.length + 1)) || 1; isTaken(free); k++) free = `${name}.${k + 1}`
  return free
}
