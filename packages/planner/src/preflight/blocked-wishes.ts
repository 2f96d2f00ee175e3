import { isInSeason, needsReach, SLOTS_PER_DAY } from '@digirooster/domain'
import { ANY_DAYPART, reaches } from '../compile/demand-index.ts'
import type { Context } from './context.ts'
import { isWithoutLaptops, outlookOf, wishesTogether } from './outlook.ts'
import type { Outlook, RoomOutlook, Supplies } from './outlook.ts'
import { firstDays } from './series-days.ts'

/** What can stand in the way of a wish; the later, the nearer it came to a place. */
const blockers = [
  'season',
  'course',
  'trainer',
  'notice',
  'money',
  'reach',
  'room',
  'opening',
  'devices',
  'laptops',
  'time',
  'daypart',
  'group',
] as const
/** What stands in the way of a wish. */
export type Blocker = (typeof blockers)[number]

/** Wishes of one demand line that no plan can serve, and what stands in the way. */
export interface BlockedWish {
  readonly line: number
  readonly by: Blocker
  /** the strand that came nearest; -1 when no course suits */
  readonly strand: number
  /** opening: places that never open; laptops: classes that are never there; group: most people together */
  readonly things: readonly number[]
}

type Found = Pick<BlockedWish, 'by' | 'things'>

/** Finds the wishes that no plan can serve, each with the obstacle it met after getting furthest. */
export function blockedWishes(context: Context, supplies: Supplies): BlockedWish[] {
  const { problem, strands, asked, isReferable, quarter } = context
  // Nothing can be done any more about a quarter that is over.
  if (quarter.time.nowSlot >= quarter.time.dayCount * SLOTS_PER_DAY) return []
  const ofLine = problem.demand.map((): number[] => [])
  for (const [s, { lines }] of strands.entries()) for (const d of lines) ofLine[d].push(s)
  const sites = courseSites(context)
  const outlooks = strands.map((_, s) => outlookOf(context, s, supplies))
  return problem.demand.flatMap((wish, line): BlockedWish[] => {
    if (asked[line] === 0 || isReferable[line] === 1) return []
    if (isOutOfSeason(context, wish.topicId))
      return [{ line, by: 'season', strand: -1, things: [] }]
    let best: BlockedWish = { line, by: 'course', strand: -1, things: [] }
    for (const s of ofLine[line]) {
      const found = obstacle(
        context,
        s,
        outlooks[s],
        line,
        supplies,
        sites.get(wish.digibankId) ?? [],
      )
      if (!found) return []
      if (blockers.indexOf(found.by) > blockers.indexOf(best.by))
        best = { ...found, line, strand: s }
    }
    return [best]
  })
}

/** Whether no day from now on lies in the season of a topic. */
function isOutOfSeason({ problem, quarter }: Context, topicId: string): boolean {
  const season = problem.topics.find((t) => t.id === topicId)?.season
  const today = (quarter.time.nowSlot / SLOTS_PER_DAY) | 0
  return (
    season !== undefined && !quarter.time.dates.some((d, k) => k >= today && isInSeason(season, d))
  )
}

function obstacle(
  context: Context,
  s: number,
  outlook: Outlook,
  line: number,
  supplies: Supplies,
  sites: readonly number[],
): Found | null {
  const { demand } = context.indexes
  if (outlook.blocker) return { by: outlook.blocker, things: [] }
  const mustCome = needsReach(context.strands[s].course.mode, demand.lines[line].mode)
  const canCome = (site: number) => !mustCome || reaches(demand, line, site)
  if (mustCome && !sites.some(canCome)) return { by: 'reach', things: [] }
  const near = outlook.rooms.filter((room) => canCome(room.site))
  if (near.length === 0) return { by: 'room', things: [] }
  const open = near.filter((room) => room.closedPlace < 0)
  if (open.length === 0) return { by: 'opening', things: near.map((room) => room.closedPlace) }
  const equipped = open.filter((room) => room.helping === null || room.helping.length > 0)
  if (equipped.length === 0) return { by: 'devices', things: [] }
  const ready = equipped.filter((room) => !isWithoutLaptops(room, supplies))
  if (ready.length === 0) return { by: 'laptops', things: equipped.flatMap((r) => r.helping ?? []) }
  const mask = demand.daypartMask[line]
  if (!fits(context, s, ready, ANY_DAYPART)) return { by: 'time', things: [] }
  if (!fits(context, s, ready, mask)) return { by: 'daypart', things: [] }
  const most = mostTogether(outlook, ready, mask)
  return most < context.strands[s].format.group.min ? { by: 'group', things: [most] } : null
}

/** Per digibank, by id: the sites where it may hold courses. */
function courseSites({ problem, indexes }: Context): Map<string, number[]> {
  const sites = new Map(problem.digibanken.map(({ id }): [string, number[]] => [id, []]))
  for (const [site, p] of indexes.resources.placeOfSite.entries()) {
    const { usableBy, digibankId, rooms } = problem.digipunten[p]
    if (!rooms.some(({ kinds }) => kinds.length === 0 || kinds.includes('course'))) continue
    for (const user of new Set(usableBy.length > 0 ? usableBy : [digibankId]))
      sites.get(user)?.push(site)
  }
  return sites
}

/** Per day: 1 when one of these rooms has a moment in the parts of the week of a mask. */
export function possibleDays(
  { quarter }: Context,
  rooms: readonly { readonly parts: Uint8Array }[],
  mask: number,
): Uint8Array {
  return Uint8Array.from(quarter.time.dates, (_, day) => {
    const parts = (mask >> (3 * quarter.time.weekdayOfDay[day])) & 7
    return rooms.some((room) => (room.parts[day] & parts) !== 0) ? 1 : 0
  })
}

function fits(context: Context, s: number, rooms: readonly RoomOutlook[], mask: number): boolean {
  const { sessions, minDaysBetween: min, maxDaysBetween: max } = context.strands[s].format
  const days = possibleDays(context, rooms, mask)
  return firstDays(days, days, sessions, { min, max }).includes(1)
}

function mostTogether(outlook: Outlook, rooms: readonly RoomOutlook[], mask: number): number {
  let most = 0
  for (const room of rooms)
    for (let part = 0; part < 21; part++)
      if (((mask & room.mask) >> part) & 1)
        most = Math.max(most, wishesTogether(outlook, room.site, part))
  return most
}
