import type { Bilingual, Digibank } from '@digirooster/domain'
import { expectedPeople } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import { quartersLeft } from './horizon.ts'
import { counted, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { SESSIONS_OF } from './sessions-of.ts'
import { shareOut } from './share.ts'
import { whyShort } from './why-short.ts'

type Target = Digibank['targets'][number]

/** Targets moved on: what was counted is realised, and the next quarter owes its share of the rest. */
export function nextTargets(
  outcome: Outcome,
  digibank: Digibank,
): { targets: Target[]; notes: Note[] } {
  const made = digibank.targets.map((target) => {
    const found = countOf(outcome, digibank, target)
    return found === null
      ? { target: moved(outcome, target, 0), notes: [notCounted(digibank, target)] }
      : {
          target: moved(outcome, target, found),
          notes: targetNotes(outcome, digibank, target, found),
        }
  })
  return { targets: made.map((m) => m.target), notes: made.flatMap((m) => m.notes) }
}

/** What this quarter added to a target, or how many there are of what is not added up; null when nobody counted. */
export function countOf(outcome: Outcome, digibank: Digibank, target: Target): number | null {
  const { problem, plan, realised, stateOf } = outcome
  const told = realised.targets.find(
    (t) => t.digibankId === digibank.id && t.targetId === target.id,
  )
  if (told) return told.count
  if (target.measure === 'participants' || target.measure === 'unique-people')
    return peopleOf(outcome, digibank, target)
  const kind = SESSIONS_OF[target.measure]
  if (kind) {
    const held = plan.sessions.filter(
      (s) =>
        s.digibankId === digibank.id &&
        s.kind === kind &&
        s.number === 1 &&
        ['held', 'ahead'].includes(stateOf(s)),
    )
    if (kind !== 'digibuddy-training') return held.length
    return held.reduce((sum, { activityId }) => {
      const activity = problem.activities.find((a) => a.id === activityId)
      return sum + (activity?.cohort?.size ?? 0)
    }, 0)
  }
  const counters = realised.counters.find((c) => c.digibankId === digibank.id)
  switch (target.measure) {
    case 'home-help':
      return counters?.homeHelpQuestions ?? null
    case 'devices-lent':
      return counters?.devicesLent ?? null
    case 'households-online':
      return counters?.householdsOnline ?? null
    case 'digipunten-open':
      return problem.digipunten.filter(
        (d) =>
          d.digibankId === digibank.id &&
          d.kind !== 'ad-hoc-venue' &&
          (d.opensOn === undefined || d.opensOn < outcome.next.start) &&
          (d.closesOn === undefined || d.closesOn >= outcome.next.start),
      ).length
    default:
      return null
  }
}

/** People who came to groups that are over and to partners’ courses, of the topics and people that count. */
function peopleOf(
  { problem, plan, realised, groups }: Outcome,
  digibank: Digibank,
  target: Target,
): number {
  const isUnique = target.measure === 'unique-people'
  const factor = problem.counters.find((c) => c.digibankId === digibank.id)?.uniquePeopleFactor ?? 1
  const counts = (demandId: string) => {
    const line = problem.demand.find((d) => d.id === demandId)
    const topic = problem.topics.find((t) => t.id === line?.topicId)
    return (
      line?.digibankId === digibank.id &&
      (target.programmeObjective === undefined ||
        topic?.programmeObjective === target.programmeObjective) &&
      (target.targetGroupId === undefined || line.targetGroupIds.includes(target.targetGroupId))
    )
  }
  let people = 0
  for (const { offering, state, came, firstTime } of groups) {
    if (state !== 'held' && state !== 'ahead') continue
    const shares = shareOut(
      isUnique && firstTime !== null ? firstTime : came,
      offering.served.map((s) => s.wishes),
    )
    const own = offering.served.reduce(
      (sum, { demandId }, k) => sum + (counts(demandId) ? shares[k] : 0),
      0,
    )
    people += isUnique && firstTime === null ? own * factor : own
  }
  for (const { id, noShowRate } of problem.supply) {
    const referred = plan.referrals.filter((r) => r.supplyId === id)
    const wishes = referred.map((r) => r.wishes)
    const all = wishes.reduce((sum, n) => sum + n, 0)
    const told = realised.supply.find((s) => s.supplyId === id)
    const shares = shareOut(told?.attended ?? expectedPeople(all, noShowRate), wishes)
    const own = referred.reduce((sum, r, k) => sum + (counts(r.demandId) ? shares[k] : 0), 0)
    people += isUnique ? own * factor : own
  }
  return Math.floor(people + 1e-9)
}

/** Whether a target says how many there are, instead of how many more there were. */
function isStock({ measure }: Target): boolean {
  return measure === 'digipunten-open'
}

function moved({ next }: Outcome, target: Target, found: number): Target {
  const realised = isStock(target) ? found : target.realised + found
  const left = quartersLeft(next.start, target.period.to)
  const rest = Math.max(0, target.period.value - realised)
  const share = left === 0 ? 0 : Math.ceil(rest / left)
  return { ...target, realised, quarter: isStock(target) && left > 0 ? realised + share : share }
}

function targetNotes(outcome: Outcome, digibank: Digibank, target: Target, found: number): Note[] {
  const after = moved(outcome, target, found)
  const name = both(target.name)
  const left = quartersLeft(outcome.next.start, target.period.to)
  const rest = Math.max(0, target.period.value - after.realised)
  const facts = [
    counted('realised', after.realised, target.id),
    counted('owed', target.quarter, target.id),
    counted('next', after.quarter, target.id),
  ]
  const whole: Bilingual =
    left === 0
      ? {
          nl: `${after.realised} van ${target.period.value}; deze periode is voorbij. Vul de volgende in.`,
          en: `${after.realised} of ${target.period.value}; this period is over. Fill in the next.`,
        }
      : {
          nl: `${after.realised} van ${target.period.value}. Nog ${rest} in ${left} ${left === 1 ? 'kwartaal' : 'kwartalen'}.`,
          en: `${after.realised} of ${target.period.value}. Another ${rest} in ${left} ${left === 1 ? 'quarter' : 'quarters'}.`,
        }
  const isShort = found < target.quarter
  const told = note(
    isShort ? 'short' : left === 0 ? 'to-do' : 'carried',
    isShort ? 'target-short' : 'target',
    `${name.nl}: ${found} dit kwartaal, ${target.quarter} nodig. Samen ${whole.nl}`,
    `${name.en}: ${found} this quarter, ${target.quarter} needed. Together ${whole.en}`,
    facts,
  )
  return isShort ? [told, ...whyShort(outcome, digibank, target)] : [told]
}

function notCounted(digibank: Digibank, target: Target): Note {
  const name = both(target.name)
  return note(
    'to-do',
    'target-not-counted',
    `${name.nl}: vul in hoeveel er dit kwartaal waren. Nu is er nul bijgeteld.`,
    `${name.en}: fill in how many there were this quarter. Now none was added.`,
    [{ name: 'target', of: digibank.id, unit: 'id', value: target.id }],
  )
}
