import type { Offering, Plan, Session } from '@digirooster/domain'
import { unitIdOf } from './unit-id.ts'
import { asideOf } from './asked-for.ts'
import { callsFor } from './calls.ts'
import type { Difference, Repair } from './difference.ts'
import { entryWords, isStuck, overspent } from './entry-words.ts'
import { isSame } from './figures-of.ts'
import { closedWalkIns } from './hits.ts'
import { budget } from '../constraints/budget.ts'
import { aspectsOf } from './aspects.ts'
import type { ReplanEntry, ReplanSession } from './replan-result.ts'
import { reasonsOf } from './reasons.ts'

const ORDER = ['stuck', 'gone', 'moved', 'added', 'people'] as const

/** Lists what a repair changed, per group or time of an activity: what is stuck or gone first, then by date. */
export function changeList(repair: Repair): ReplanEntry[] {
  const differences = differencesOf(repair)
  const aside = asideOf(repair.plan, repair.changes)
  const entries = differences
    .map((difference): ReplanEntry => {
      const why = reasonsOf(repair, difference, differences, aside)
      const { title, sentences, facts } = entryWords(repair, difference, why)
      return { ...difference, ...why, title, sentences, facts, call: callsFor(repair, difference) }
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.what) - ORDER.indexOf(b.what) || compareText(firstOf(a), firstOf(b)),
    )
  return [...overspent(repair), ...entries]
}

function differencesOf({ problem, plan, made, after }: Repair): Difference[] {
  const units = new Map<string, { before: Session[]; after: Session[] }>()
  for (const [side, sessions] of [
    ['before', plan.sessions],
    ['after', made.sessions],
  ] as const)
    for (const session of sessions) {
      const id = unitIdOf(session)
      const unit = units.get(id) ?? { before: [], after: [] }
      units.set(id, unit)
      unit[side].push(session)
    }
  const { asOf } = after.horizon
  const published = new Set(
    problem.fixed.sessions.flatMap((f) => (f.because === 'published' ? [f.session.id] : [])),
  )
  const broken = brokenAlone(made)
  const stuck = new Set([...broken, ...closedWalkIns(after)])
  const stands = new Set(after.fixed.sessions.map(({ session }) => session.id))
  const wasStuck = new Set([...brokenAlone(plan), ...closedWalkIns(problem)])
  return [...units].flatMap(([id, unit]): Difference[] => {
    const old = new Map(unit.before.map((session) => [session.id, session]))
    const now = new Map(unit.after.map((session) => [session.id, session]))
    const ids = [...new Set([...old.keys(), ...now.keys()])]
    const sessions = ids.flatMap((one): ReplanSession[] => {
      const [before = null, after = null] = [old.get(one), now.get(one)]
      const isStill = before !== null && isSame(before, after ?? undefined)
      const isNewlyStuck = stuck.has(one) && stands.has(one) && !wasStuck.has(one)
      if (isStill && !(isNewlyStuck && before.start >= asOf)) return []
      const changed = before && after ? aspectsOf(before, after) : []
      return [{ id: one, before, after, changed }]
    })
    const before = plan.offerings.find((offering) => offering.id === id) ?? null
    const after = made.offerings.find((offering) => offering.id === id) ?? null
    const isOther = before !== null && after !== null && servedBy(before) !== servedBy(after)
    const what = whatOf(sessions, isOther)
    if (what === undefined) return []
    const isPublished = ids.some((one) => published.has(one))
    return [{ id, what, sessions, before, after, isPublished }]
  })
}

function whatOf(
  sessions: readonly ReplanSession[],
  isOther: boolean,
): Difference['what'] | undefined {
  if (sessions.length === 0) return isOther ? 'people' : undefined
  if (sessions.every(({ before }) => before === null)) return 'added'
  if (sessions.every(({ after }) => after === null)) return 'gone'
  return sessions.some(isStuck) ? 'stuck' : 'moved'
}

/** Sessions with a fault of their own that was inherited; a total that is too high is told apart. */
function brokenAlone({ inherited }: Plan): string[] {
  return inherited.flatMap(({ ruleId, sessionIds }) => (ruleId === budget.id ? [] : sessionIds))
}

function servedBy({ served }: Offering): string {
  return served
    .map(({ demandId, wishes }) => `${demandId} ${wishes}`)
    .toSorted()
    .join()
}

function firstOf({ sessions, before, after }: ReplanEntry): string {
  const starts = sessions.map((each) => each.before?.start ?? each.after?.start ?? '')
  return starts.toSorted()[0] ?? before?.id ?? after?.id ?? ''
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
