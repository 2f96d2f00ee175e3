import type { Problem } from '@digirooster/domain'
import { activityImpossible } from './activity-impossible.ts'
import { lackingActivities } from './activity-outlook.ts'
import { blockedWishes } from './blocked-wishes.ts'
import { budgetEmpty } from './budget-empty.ts'
import { contextOf } from './context.ts'
import type { Context } from './context.ts'
import { contractNotice } from './contract-notice.ts'
import { courseWithoutTrainer } from './course-without-trainer.ts'
import { demandWithoutCourse } from './demand-without-course.ts'
import { digipuntNeverOpens } from './digipunt-never-opens.ts'
import type { Finding } from './finding.ts'
import { freeMoney } from './free-money.ts'
import { groupTooSmall } from './group-too-small.ts'
import { laptopUses } from './laptop-use.ts'
import { laptopsAvailable } from './laptops-available.ts'
import { noDevices } from './no-devices.ts'
import { noSuitableRoom } from './no-suitable-room.ts'
import { closedPlaces } from './openings.ts'
import { outOfSeason } from './out-of-season.ts'
import { pinOnBlockedSlot } from './pin-on-blocked-slot.ts'
import { pinsCollide } from './pins-collide.ts'
import { roomUnusable } from './room-unusable.ts'
import { seriesDoesNotFit } from './series-does-not-fit.ts'
import { targetOutOfReach } from './target-out-of-reach.ts'
import { unreachableWijk } from './unreachable-wijk.ts'
import { walkInWithoutHelpers } from './walk-in-without-helpers.ts'

/**
 * Finds what makes a quarter impossible or wasteful, before any search.
 * Each wish that no plan can serve counts in one finding: that of the obstacle it met after getting furthest.
 * @param context the problem as it was read already; else it is read
 * @returns errors first, then by place in the document
 * @example preflight(problem).filter(({ severity }) => severity === 'error')
 */
export function preflight(problem: Problem, context: Context = contextOf(problem)): Finding[] {
  const supplies = {
    closed: closedPlaces(context),
    laptops: laptopUses(context),
    money: freeMoney(context),
  }
  const blocked = blockedWishes(context, supplies)
  const lacking = lackingActivities(context, supplies)
  const stranded = new Map<number, number>()
  for (const { lack, owed } of lacking)
    if (lack.kind === 'opening')
      for (const place of lack.places) stranded.set(place, (stranded.get(place) ?? 0) + owed)
  return inOrder([
    ...outOfSeason(context, blocked),
    ...demandWithoutCourse(context, blocked),
    ...courseWithoutTrainer(context, blocked),
    ...contractNotice(context, blocked),
    ...budgetEmpty(context, blocked, supplies.money),
    ...unreachableWijk(context, blocked),
    ...noSuitableRoom(context, blocked),
    ...digipuntNeverOpens(context, supplies.closed, blocked, stranded),
    ...roomUnusable(context, supplies.closed),
    ...noDevices(context, blocked),
    ...laptopsAvailable(context, supplies.laptops, blocked),
    ...seriesDoesNotFit(context, blocked),
    ...groupTooSmall(context, blocked),
    ...activityImpossible(context, lacking),
    ...walkInWithoutHelpers(context),
    ...pinOnBlockedSlot(context),
    ...pinsCollide(context),
    ...targetOutOfReach(context, blocked),
  ])
}

/** Errors first, then by path, numbers in a path counted as numbers; each finding once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const rows = findings.map((finding) => {
    const path = finding.path.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
    const key = [finding.severity === 'error' ? 0 : 1, path, finding.code, finding.text.nl].join(
      ' ',
    )
    return [key, finding] as const
  })
  return [...new Map(rows)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, f]) => f)
}
