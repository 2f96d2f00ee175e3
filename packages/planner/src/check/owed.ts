import { walkInCalendar } from '@digirooster/domain'
import type {
  Bilingual,
  Demand,
  Digibank,
  Problem,
  SessionKind,
  Violation,
} from '@digirooster/domain'
import { timesHeld } from './bundles.ts'
import type { DemandCount } from './demand.ts'
import { byId, groupBy, sum } from './lists.ts'
import { wholeCount } from './quarter.ts'
import type { Quarter } from './quarter.ts'
import { quoted, timeText } from './words.ts'

/** Something promised that the plan does not give; `penalty` in the unit of the rule, unweighted. */
export interface Shortfall extends Violation {
  readonly digibankId: string
}

/** What a plan brings towards one target. */
export interface TargetCount {
  readonly digibankId: string
  readonly target: Digibank['targets'][number]
  /** invited or held */
  readonly planned: number
  /** after no-shows */
  readonly expected: number
  /** false: reported from counters only, no plan owes it */
  readonly isOwed: boolean
}

type Floor = Digibank['policy']['floors'][number]

const heldKinds: Partial<Record<TargetCount['target']['measure'], SessionKind>> = {
  'it-cafes': 'it-cafe',
  'repair-cafes': 'repair-cafe',
  'open-labs': 'open-lab',
  roadshows: 'roadshow',
  'info-sessions': 'info-session',
}

/** Everything owed that the plan does not give: `activities-held`, `walk-in-helpers`, `floors`, `targets`. */
export function shortfalls(quarter: Quarter, count: DemandCount): Shortfall[] {
  return [
    ...unheldActivities(quarter),
    ...missingHelpers(quarter),
    ...brokenFloors(quarter.problem, count),
    ...missedTargets(quarter),
  ]
}

/** Recounts every target of every digibank, in the order of the problem. */
export function countTargets(quarter: Quarter): TargetCount[] {
  const attendances = attendancesOf(quarter)
  return quarter.problem.digibanken.flatMap(({ id, targets }) => {
    const own = attendances.get(id) ?? []
    return targets.map((target) => ({
      digibankId: id,
      target,
      ...countTarget(quarter, id, target, own),
    }))
  })
}

function unheldActivities(quarter: Quarter): Shortfall[] {
  return quarter.problem.activities.flatMap((activity) => {
    const missing = activity.count - timesHeld(quarter, activity)
    const title = quoted(activity.title)
    const text = {
      nl: `${title.nl}: ${missing} van de ${activity.count} keer niet gepland.`,
      en: `${title.en}: ${missing} of ${activity.count} times not planned.`,
    }
    return short('activities-held', missing, activity.digibankId, [], text)
  })
}

function missingHelpers({ problem, moments }: Quarter): Shortfall[] {
  const sessions = new Map(moments.map((m) => [m.session.id, m]))
  const momentsOf = walkInCalendar(problem)
  return problem.walkIns.flatMap((walkIn) =>
    [...momentsOf(walkIn), ...standingBeside(problem, walkIn, momentsOf(walkIn))].flatMap(
      (each) => {
        const { sessionId, start, role, helpers } = each
        const people = sessions.get(sessionId)?.people.filter((p) => p.role === role) ?? []
        const missing = helpers - new Set(people.map(({ person }) => person.id)).size
        const [title, time] = [quoted(walkIn.title), timeText(start)]
        const text = {
          nl: `${title.nl} op ${time.nl} mist ${missing} van de ${helpers} helpers.`,
          en: `${title.en} on ${time.en} lacks ${missing} of ${helpers} helpers.`,
        }
        return short('walk-in-helpers', missing, walkIn.digibankId, [sessionId], text)
      },
    ),
  )
}

/** Moments of a walk-in that stand although its calendar does not have them any more. */
function standingBeside(
  { fixed }: Problem,
  { id, helpers }: Problem['walkIns'][number],
  moments: readonly { readonly sessionId: string }[],
) {
  const known = new Set(moments.map(({ sessionId }) => sessionId))
  return fixed.sessions.flatMap(({ session }) =>
    session.walkInId === id && !known.has(session.id)
      ? [
          {
            sessionId: session.id,
            start: session.start,
            role: helpers.role,
            helpers: helpers.count,
          },
        ]
      : [],
  )
}

function brokenFloors({ digibanken, demand }: Problem, count: DemandCount): Shortfall[] {
  const linesOf = groupBy(demand, (d) => d.digibankId)
  return digibanken.flatMap((digibank) =>
    digibank.policy.floors.flatMap((floor) =>
      protectedIds(digibank, floor).flatMap((id) => {
        const lines = (linesOf.get(digibank.id) ?? []).filter(
          (d) =>
            !d.prior &&
            (floor.scope === 'wijk'
              ? d.wijkId === id
              : floor.scope === 'level'
                ? d.level === id
                : d.targetGroupIds.includes(id)),
        )
        const asked = sum(lines.map((d) => d.wishes))
        const served = sum(lines.map((d) => count.served.get(d.id) ?? 0))
        const missing = Math.ceil(floor.minShare * asked - 1e-9) - served
        const percent = Math.round(floor.minShare * 100)
        const name = protectedName(digibank, floor, id)
        const text = {
          nl: `${name.nl}: ${served} van de ${asked} wensen krijgen een plaats; beloofd is ${percent} %.`,
          en: `${name.en}: ${served} of ${asked} wishes get a place; ${percent}% is promised.`,
        }
        return short('floors', missing, digibank.id, [], text)
      }),
    ),
  )
}

function protectedIds({ wijken, targetGroups }: Digibank, { scope, id }: Floor): string[] {
  if (id !== '*') return [id]
  if (scope === 'level') return ['starter', 'confident']
  return (scope === 'wijk' ? wijken : targetGroups).map((item) => item.id)
}

/** What people call what a floor protects. */
function protectedName(
  { wijken, targetGroups }: Digibank,
  { scope }: Floor,
  id: string,
): Bilingual {
  if (scope === 'level')
    return id === 'starter'
      ? { nl: 'Beginners', en: 'Beginners' }
      : { nl: 'Gevorderden', en: 'People with experience' }
  const wijk = wijken.find((each) => each.id === id)?.name ?? id
  if (scope === 'wijk') return { nl: wijk, en: wijk }
  const group = targetGroups.find((each) => each.id === id)?.name
  return { nl: group?.nl ?? id, en: group?.en ?? group?.nl ?? id }
}

function missedTargets(quarter: Quarter): Shortfall[] {
  return countTargets(quarter).flatMap(({ digibankId, target, expected, isOwed }) => {
    const missing = isOwed ? target.quarter - expected : 0
    const name = quoted(target.name)
    const text = {
      nl: `Streefcijfer ${name.nl}: ${expected} verwacht, ${target.quarter} nodig.`,
      en: `Target ${name.en}: ${expected} expected, ${target.quarter} needed.`,
    }
    return short('targets', missing, digibankId, [], text)
  })
}

function countTarget(
  quarter: Quarter,
  digibankId: string,
  target: TargetCount['target'],
  attendances: readonly Attendance[],
): Pick<TargetCount, 'planned' | 'expected' | 'isOwed'> {
  if (target.measure === 'participants') return countParticipants(quarter, target, attendances)
  const kind = heldKinds[target.measure]
  const isTraining = target.measure === 'digibuddies-trained'
  const held = sum(
    quarter.problem.activities
      .filter((a) => a.digibankId === digibankId)
      .filter((a) => a.kind === (isTraining ? 'digibuddy-training' : kind))
      .map((a) => timesHeld(quarter, a) * (isTraining ? (a.cohort?.size ?? a.participants) : 1)),
  )
  return { planned: held, expected: held, isOwed: isTraining || kind !== undefined }
}

/** Wishes of one line with a place, and who of them stays away. */
interface Attendance {
  readonly line: Demand
  readonly wishes: number
  readonly noShowRate: number
}

/** Everybody with a place, by digibank. */
function attendancesOf({ groups, plan, demand, supply }: Quarter): Map<string, Attendance[]> {
  const all = [
    ...groups.flatMap(({ offering, format }) =>
      offering.served.map((s) => ({ ...s, noShowRate: format?.noShowRate ?? 0 })),
    ),
    ...plan.referrals.map((r) => ({ ...r, noShowRate: supply.get(r.supplyId)?.noShowRate ?? 0 })),
  ].flatMap(({ demandId, wishes, noShowRate }): Attendance[] => {
    const line = demand.get(demandId)
    return line ? [{ line, wishes, noShowRate }] : []
  })
  return groupBy(all, ({ line }) => line.digibankId)
}

function countParticipants(
  { problem }: Quarter,
  { programmeObjective, targetGroupId }: TargetCount['target'],
  all: readonly Attendance[],
): Pick<TargetCount, 'planned' | 'expected' | 'isOwed'> {
  const topics = byId(problem.topics)
  const attendances = all.filter(
    ({ line }) =>
      (programmeObjective === undefined ||
        topics.get(line.topicId)?.programmeObjective === programmeObjective) &&
      (targetGroupId === undefined || line.targetGroupIds.includes(targetGroupId)),
  )
  const expected = sum(attendances.map((a) => wholeCount(a.wishes) * (1 - a.noShowRate)))
  return {
    planned: sum(attendances.map((a) => wholeCount(a.wishes))),
    expected: Math.floor(expected + 1e-9),
    isOwed: true,
  }
}

function short(
  ruleId: string,
  penalty: number,
  digibankId: string,
  sessionIds: string[],
  text: Bilingual,
): Shortfall[] {
  return penalty > 0 ? [{ ruleId, level: 'owed', penalty, sessionIds, text, digibankId }] : []
}
