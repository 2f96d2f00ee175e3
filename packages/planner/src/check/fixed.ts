import { ownFault } from './fault.ts'
import type { Fault } from './fault.ts'
import { isUnchanged, mustHold, servedWishes } from './held.ts'
import type { Aspect } from './held.ts'
import { byId } from './lists.ts'
import type { Quarter } from './quarter.ts'
import { momentText, timeText } from './words.ts'

const aspectText: Record<Aspect, { nl: string; en: string }> = {
  time: { nl: 'het tijdstip', en: 'the time' },
  place: { nl: 'de plaats', en: 'the place' },
  people: { nl: 'de mensen', en: 'the people' },
  group: { nl: 'de groep', en: 'the group' },
}

/**
 * `pins`: what stands is still there and unchanged in what it holds, and nobody lost a place in a group
 * that stood; penalty in things changed, wishes for a group. What lies in the past: `frozen-past`.
 */
export function movedPins(quarter: Quarter): Fault[] {
  return [...changedSessions(quarter, false), ...lostGroups(quarter), ...lostReferrals(quarter)]
}

/** `frozen-past`: nothing before `asOf` changes, is added or moves there; walk-ins are given. Penalty in things changed. */
export function changedPast(quarter: Quarter): Fault[] {
  const { horizon, fixed } = quarter.problem
  const { asOf } = horizon
  const past = new Set(
    fixed.sessions.flatMap((f) => (f.session.start < asOf ? [f.session.id] : [])),
  )
  const added = quarter.moments
    .filter(({ session }) => session.start < asOf && session.kind !== 'walk-in')
    .filter(({ session }) => !past.has(session.id))
    .map((moment) => {
      const what = momentText(moment)
      return ownFault('frozen-past', 1, [moment.session.id], {
        nl: `${what.nl} ligt in het verleden en is ${moment.isFixed ? 'verplaatst' : 'nieuw'}.`,
        en: `${what.en} lies in the past and is ${moment.isFixed ? 'moved' : 'new'}.`,
      })
    })
  return [...changedSessions(quarter, true), ...added]
}

function changedSessions({ problem, sessions }: Quarter, inPast: boolean): Fault[] {
  const { asOf } = problem.horizon
  return problem.fixed.sessions.flatMap((fixed) => {
    const before = fixed.session
    if (before.start < asOf !== inPast) return []
    const ruleId = inPast ? 'frozen-past' : 'pins'
    const after = sessions.get(before.id)
    const time = timeText(before.start)
    const what = {
      nl: `Vaste sessie ${before.id} van ${time.nl}`,
      en: `Fixed session ${before.id} of ${time.en}`,
    }
    if (!after) {
      const text = { nl: `${what.nl} ontbreekt.`, en: `${what.en} is missing.` }
      return [ownFault(ruleId, 1, [before.id], text)]
    }
    const aspects = [...new Set<Aspect>([...mustHold(fixed, asOf), 'group'])]
    const changed = aspects.filter((aspect) => !isUnchanged(before, after, aspect))
    if (changed.length === 0) return []
    return [
      ownFault(ruleId, changed.length, [before.id], {
        nl: `${what.nl} is gewijzigd: ${changed.map((a) => aspectText[a].nl).join(', ')}.`,
        en: `${what.en} has changed: ${changed.map((a) => aspectText[a].en).join(', ')}.`,
      }),
    ]
  })
}

function lostReferrals({ problem, plan }: Quarter): Fault[] {
  const standing = problem.fixed.referrals ?? []
  return standing.flatMap(({ demandId, supplyId, wishes }) => {
    const kept = plan.referrals
      .filter((r) => r.demandId === demandId && r.supplyId === supplyId)
      .reduce((sum, r) => sum + r.wishes, 0)
    const lost = wishes - kept
    if (lost <= 0) return []
    return [
      ownFault('pins', lost, [], {
        nl: `${lost} mensen van vraag ${demandId} verliezen hun plaats bij ${supplyId}.`,
        en: `${lost} people of demand ${demandId} lose their place at ${supplyId}.`,
      }),
    ]
  })
}

function lostGroups({ problem, plan }: Quarter): Fault[] {
  const offerings = byId(plan.offerings)
  return problem.fixed.offerings.flatMap((before) => {
    const after = offerings.get(before.id)
    if (!after || after.courseId !== before.courseId || after.formatId !== before.formatId) {
      return [
        ownFault('pins', 1, before.sessionIds, {
          nl: `Vaste groep ${before.id} ontbreekt of volgt een andere cursus.`,
          en: `Fixed group ${before.id} is missing or follows another course.`,
        }),
      ]
    }
    const demandIds = [...new Set(before.served.map((s) => s.demandId))]
    const lost = demandIds.reduce(
      (n, id) => n + Math.max(0, servedWishes(before, id) - servedWishes(after, id)),
      0,
    )
    if (lost === 0) return []
    return [
      ownFault('pins', lost, after.sessionIds, {
        nl: `In vaste groep ${before.id} verliezen ${lost} mensen hun plaats.`,
        en: `In fixed group ${before.id} ${lost} people lose their place.`,
      }),
    ]
  })
}
