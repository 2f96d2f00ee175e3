import { expectedPeople } from '@digirooster/domain'
import type { Violation } from '@digirooster/domain'
import { contractLine, costCents } from './budget.ts'
import { claim } from './claim.ts'
import { wrongAsks } from './claims-of-asks.ts'
import { wrongOrders } from './claims-of-orders.ts'
import { sum } from './lists.ts'
import { slotsOutside } from './open-slots.ts'
import { spotOf } from './quarter.ts'
import type { Group, Moment, Quarter } from './quarter.ts'
import { helpersByWalkIn } from './staff.ts'

/** What a plan says of its sessions, its groups, what to order and whom to ask, and differs from the recount. */
export function wrongSessionFigures(quarter: Quarter): Violation[] {
  const helpers = helpersByWalkIn(quarter)
  return [
    ...quarter.moments.flatMap((moment) => [
      ...claimedPeople(moment),
      ...claimedStatus(quarter, moment),
      ...claimedMissing(moment, helpers.get(moment.session.id)),
    ]),
    ...quarter.groups.flatMap((group) => claimedOffering(quarter, group)),
    ...wrongOrders(quarter),
    ...wrongAsks(quarter),
  ]
}

function claimedPeople({ session, group, activity, walkIn, invited }: Moment): Violation[] {
  if (!group?.format && !activity && !walkIn) return []
  const noShowRate = group?.format?.noShowRate ?? activity?.noShowRate ?? 0
  const expected = expectedPeople(invited, noShowRate)
  const { id } = session
  return [
    ...claim(
      'claim-invited',
      session.invited,
      invited,
      about(`${id}, uitgenodigd`, `${id}, invited`),
      [id],
    ),
    ...claim(
      'claim-expected',
      session.expected,
      expected,
      about(`${id}, verwacht`, `${id}, expected`),
      [id],
    ),
  ]
}

/** A session the plan calls confirmed while something it uses did not say yes. */
function claimedStatus(quarter: Quarter, moment: Moment): Violation[] {
  const { session, isFixed, isInQuarter } = moment
  if (isFixed || !isInQuarter || session.status === 'proposed') return []
  const counted = isAgreed(quarter, moment) ? 'confirmed' : 'proposed'
  const subject = about(`${session.id}, status`, `${session.id}, status`)
  return claim('claim-status', session.status, counted, subject, [session.id])
}

function isAgreed({ open }: Quarter, moment: Moment): boolean {
  const { place, room, laptopClasses, people, session } = moment
  const books = [
    ...laptopClasses.map((c) => open.laptopClass(c, true)),
    ...people.map(({ person }) => open.person(person, true)),
  ]
  if (place && session.kind !== 'walk-in')
    books.push(room ? open.room(place, room.id, true) : open.place(place, true))
  return books.every((book) => slotsOutside(book, moment) === 0)
}

function claimedMissing(moment: Moment, helpers: number | undefined): Violation[] {
  const { walkIn, session, people } = moment
  if (!walkIn || helpers === undefined) return []
  const there = new Set(people.map(({ person }) => person.id)).size
  const missing = Math.max(0, helpers - there)
  const { id } = session
  const listed = sum(session.missing.map((m) => m.count))
  return claim('claim-missing', listed, missing, about(`${id}, ontbrekend`, `${id}, missing`), [id])
}

function claimedOffering({ problem }: Quarter, group: Group): Violation[] {
  const { offering, moments, invited, contract, digibank, course } = group
  if (!course || !digibank) return []
  const { id, sessionIds } = offering
  const place = moments[0]?.place
  const wijkId = place ? spotOf(place, moments[0].session.start).wijkId : null
  const line = contract ? (contractLine(problem, group)?.id ?? null) : null
  const same = (text: string) => about(`${id}, ${text}`, `${id}, ${text}`)
  const open = moments.filter((m) => m.session.status !== 'confirmed').length
  return [
    ...claim(
      'claim-invited',
      offering.invited,
      invited,
      about(`${id}, uitgenodigd`, `${id}, invited`),
      sessionIds,
    ),
    ...claim(
      'claim-cost',
      offering.costCents,
      sum(moments.map(costCents)),
      about(`${id}, kosten`, `${id}, cost`),
      sessionIds,
    ),
    ...claim(
      'claim-budget-line',
      offering.budgetLineId,
      line,
      about(`${id}, budgetlijn`, `${id}, budget line`),
      sessionIds,
    ),
    ...claim('claim-wijk', offering.wijkId, wijkId, same('wijk'), sessionIds),
    ...(offering.status === 'confirmed' && open > 0
      ? claim('claim-status', 'confirmed', 'proposed', same('status'), sessionIds)
      : []),
  ]
}

function about(nl: string, en: string): { nl: string; en: string } {
  return { nl, en }
}
