import type { Activity } from '@digirooster/domain'
import type { StaffSlot } from '../compile/bundle.ts'
import { slotsOf } from '../compile/time-index.ts'
import { ANY_DAYPART } from '../compile/demand-index.ts'
import { possibleDays } from './blocked-wishes.ts'
import type { Context, Options } from './context.ts'
import { countDevices } from './devices-there.ts'
import { momentsOf, staffNeeds, worksIn } from './moments.ts'
import type { RoomMoments } from './moments.ts'
import { isEverFree } from './outlook.ts'
import type { Supplies } from './outlook.ts'
import { firstDays, spreadDays } from './series-days.ts'

/** What an activity lacks to be held as often as it is owed. */
export type ActivityLack =
  | { readonly kind: 'room' | 'devices' | 'time' | 'days' }
  | { readonly kind: 'opening'; readonly places: readonly number[] }
  | {
      readonly kind: 'people'
      readonly slot: StaffSlot
      readonly count: number
      readonly have: number
    }
  | { readonly kind: 'money'; readonly freeCents: number; readonly costCents: number }
  | { readonly kind: 'wijken'; readonly wijkIds: readonly string[] }

/** How often an activity can be held at most. */
export interface ActivityOutlook {
  /** index of the activity in the problem */
  readonly index: number
  /** times that do not stand already */
  readonly owed: number
  /** at most as many can be held; below `owed` */
  readonly possible: number
  readonly lack: ActivityLack
}

/** Finds the activities that cannot be held as often as the quarter owes them, and the first reason. */
export function lackingActivities(context: Context, supplies: Supplies): ActivityOutlook[] {
  return context.problem.activities.flatMap((activity, index): ActivityOutlook[] => {
    const bundles = context.quarter.bundles.flatMap((bundle, b) =>
      bundle.isOptional && bundle.activity?.id === activity.id ? [b] : [],
    )
    if (bundles.length === 0) return []
    const found = outlookOf(
      context,
      activity,
      context.optionsOf(bundles[0]),
      bundles.length,
      supplies,
    )
    return found ? [{ index, owed: bundles.length, ...found }] : []
  })
}

function outlookOf(
  context: Context,
  activity: Activity,
  options: Options,
  owed: number,
  supplies: Supplies,
): Pick<ActivityOutlook, 'possible' | 'lack'> | null {
  const { base, b, choices } = options
  const none = (lack: ActivityLack) => ({ possible: 0, lack })
  const suiting = choices.rooms
  if (suiting.length === 0) return none({ kind: 'room' })
  const placeOf = (room: number) => base.resources.rooms[room].placeIndex
  const open = suiting.filter((room) => !supplies.closed[placeOf(room)])
  if (open.length === 0)
    return none({ kind: 'opening', places: [...new Set(suiting)].map(placeOf) })
  const equipped = open.filter((room) => hasDevices(options, room))
  if (equipped.length === 0) return none({ kind: 'devices' })
  const people = missingPeople(options, equipped)
  if (people) return none(people)
  const moments = momentsOf(context, options)
  const days = startDays(context, activity, options, moments)
  if (!days.includes(1)) return none({ kind: 'time' })
  const { costCents, budgetLineId } = base.bundles[b]
  const freeCents = budgetLineId === null ? Infinity : (supplies.money.get(budgetLineId) ?? 0)
  const paid = costCents === 0 ? Infinity : Math.floor(freeCents / costCents)
  if (paid < owed) return { possible: paid, lack: { kind: 'money', freeCents, costCents } }
  const wijkIds = wijkenOf(context, moments)
  if (activity.spacing.differentWijken && wijkIds.length < owed)
    return { possible: wijkIds.length, lack: { kind: 'wijken', wijkIds } }
  const spread = spreadDays(days, activity.spacing.minDaysBetween)
  return spread < owed ? { possible: spread, lack: { kind: 'days' } } : null
}

function hasDevices({ base, b, choices }: Options, room: number): boolean {
  const { devices } = base.bundles[b]
  const { rooms, classes } = base.resources
  const own = countDevices(rooms[room].room.devices, devices.types)
  const brought = choices.laptops.map((c) => countDevices(classes[c].devices, devices.types))
  return own + Math.max(0, ...brought) >= devices.count
}

/** The first role for which too few people are ever free and may work in one of these rooms. */
function missingPeople(options: Options, rooms: readonly number[]): ActivityLack | null {
  const { base, b } = options
  const { minutes, staff } = base.bundles[b]
  for (const { people, count, slot } of staffNeeds(options, 0)) {
    const have = people.filter(
      (p) =>
        rooms.some((room) => worksIn(base, p, room)) && isEverFree(options, p, slotsOf(minutes)),
    ).length
    if (have < count) return { kind: 'people', slot: staff[0][slot], count, have }
  }
  return null
}

/** Per day: 1 when one time of the activity can begin, all its sessions following. */
function startDays(
  context: Context,
  { sessionsEach, minDaysBetween: min, maxDaysBetween: max }: Activity,
  options: Options,
  moments: readonly RoomMoments[],
): Uint8Array {
  const first = possibleDays(context, moments, ANY_DAYPART)
  if (sessionsEach === 1) return first
  const next = possibleDays(context, momentsOf(context, options, 1), ANY_DAYPART)
  return firstDays(first, next, sessionsEach, { min, max })
}

function wijkenOf({ quarter }: Context, moments: readonly RoomMoments[]): string[] {
  const { rooms, siteWijk } = quarter.resources
  const usable = moments.filter(({ parts }) => parts.some((bits) => bits > 0))
  return [...new Set(usable.map(({ room }) => siteWijk[rooms[room].site]))]
}
