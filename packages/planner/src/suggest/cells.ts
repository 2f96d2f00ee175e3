import { localOfSlot, slotOf } from '@digirooster/domain'
import { ROOM, startsThere } from '../compile/quarter.ts'
import { seriesOrder } from '../constraints/series-order.ts'
import { isBetter, outWay, settleAt, tryAt, wayOf } from '../explain/try-out.ts'
import type { Tried, Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import { orderOf, tryWay } from './best-ways.ts'
import type { Cell, CellOptions, Cells } from './cell.ts'
import { calendarReason, ruleReason, startReason } from './cell-reasons.ts'
import { forMoving } from './for-moving.ts'
import { heldObstacles } from './held.ts'
import type { MoveObstacle } from './held.ts'
import { placeOfWay } from './move.ts'
import { Reasons } from './reasons.ts'
import { unsuitableRooms } from './unsuitable-rooms.ts'
import { choiceOf, eachWay } from './ways.ts'
import type { Choice } from './ways.ts'

/** Ways tried in one cell at most. */
const MOST_WAYS = 12

/**
 * Colours a board for a session: every room that suits at every start, the rest of the plan as it is, each with the best
 * laptops and people.
 * @throws {PlannerError} `unknown-subject`
 */
export function cells(handle: Opened, sessionId: string, options: CellOptions = {}): Cells {
  const opened = forMoving(handle, [sessionId])
  const { evaluator, placed, activityOf } = opened
  const { quarter } = placed
  const activity = activityOf(sessionId)
  if (activity === undefined)
    throw new PlannerError(
      'unknown-subject',
      `session (${sessionId}) is not in this quarter.\nMaybe it belongs to another plan.`,
    )
  const here = wayOf(evaluator, activity)
  const held = heldKinds(opened, activity, here)
  const penalties = evaluator.penalties()
  settleAt(evaluator, activity, outWay(evaluator, activity))
  const now = tryAt(evaluator, activity, here)
  const choice = choiceOf(evaluator, activity, here)
  const reasons = new Reasons()
  const found: Cell[] = []
  let [tries, isAll] = [0, true]
  const rooms = choice.lists[ROOM].length > 0 ? choice.lists[ROOM].toSorted((a, b) => a - b) : [-1]
  const isInOrder = orderOf(quarter, evaluator.state, activity, here.start)
  for (const start of startsOf(opened, activity, rooms, options)) {
    const local = localOfSlot(quarter.time.startDate, start)
    const nowhere =
      startReason(opened, activity, start) ?? (isInOrder(start) ? undefined : OUT_OF_ORDER)
    for (const room of rooms) {
      if (room >= 0 && !startsThere(quarter, quarter.resources.rooms[room].placeIndex, start))
        continue
      const cell = {
        start: local,
        roomId: room < 0 ? null : quarter.resources.rooms[room].room.id,
      }
      if (start === here.start && room === here.resources[ROOM]) {
        found.push({ ...cell, state: 'now' })
        continue
      }
      const known =
        held(start !== here.start, room !== here.resources[ROOM]) ??
        nowhere ??
        calendarReason(opened, choice, start, room)
      if (known) {
        found.push({ ...cell, state: 'forbidden', reason: reasons.add(known) })
        continue
      }
      const tried = bestInCell(opened, choice, start, room, now.added[0])
      tries += tried.tries
      isAll &&= tried.isAll
      if (tried.best) {
        const [, owed, demand, soft] = tried.best.added.map((added, k) => added - now.added[k])
        const isFree = owed < 1e-9 && demand < 1e-9 && soft < 1e-9
        const put = { activity, way: tried.best }
        found.push({
          ...cell,
          state: isFree ? 'free' : 'costs',
          levels: { owed, demand, soft },
          move: { sessionId, ...placeOfWay(quarter, put) },
        })
      } else {
        const reason = ruleReason(opened, activity, tried.first, penalties)
        found.push({ ...cell, state: 'forbidden', reason: reasons.add(reason) })
      }
    }
  }
  settleAt(evaluator, activity, here)
  const unsuitable = unsuitableRooms(opened, activity, rooms).map(({ roomId, reason }) => ({
    roomId,
    reason: reasons.add(reason),
  }))
  return { sessionId, cells: found, unsuitable, reasons: reasons.list, tries, isAll }
}

const OUT_OF_ORDER: MoveObstacle = {
  code: seriesOrder.id,
  text: seriesOrder.text,
  sessionIds: [],
}

/** Prepares a function that says why another time or place may not be, whatever it is. */
function heldKinds(
  opened: Opened,
  activity: number,
  { start, resources }: Way,
): (isOtherTime: boolean, isOtherRoom: boolean) => MoveObstacle | undefined {
  const first = (isOtherTime: boolean, isOtherRoom: boolean) =>
    heldObstacles(opened, {
      activity,
      way: {
        start: isOtherTime ? start + 1 : start,
        resources: isOtherRoom ? resources.with(ROOM, resources[ROOM] + 1) : resources,
      },
    }).at(0)
  const known = [first(false, false), first(true, false), first(false, true), first(true, true)]
  return (isOtherTime, isOtherRoom) => known[(isOtherTime ? 1 : 0) + (isOtherRoom ? 2 : 0)]
}

/** Starts at which one of the rooms is open long enough, and where the session stands. */
function startsOf(
  { placed: { quarter, state } }: Opened,
  activity: number,
  rooms: readonly number[],
  { from, until }: CellOptions,
): number[] {
  const { model, time } = quarter
  const slots = model.duration[activity]
  const first = from === undefined ? 0 : slotOf(time.startDate, `${from}T00:00`)
  const last =
    until === undefined
      ? model.slotsPerDay * model.dayCount
      : slotOf(time.startDate, `${until}T00:00`) + model.slotsPerDay
  const domain = model.domains[model.domainOf[activity]]
  const isOpen = (slot: number) =>
    rooms[0] < 0
      ? domain.includes(slot)
      : rooms.some(
          (r) =>
            model.freeRun[r][slot] >= slots &&
            startsThere(quarter, quarter.resources.rooms[r].placeIndex, slot),
        )
  const starts: number[] = []
  const end = Math.min(last, model.slotsPerDay * model.dayCount)
  for (let slot = Math.max(0, first); slot < end; slot++)
    if (slot === state.start[activity] || isOpen(slot)) starts.push(slot)
  return starts
}

/** The best way to hold a session, which is out, at one start in one room; without one the first that was tried. */
function bestInCell(
  { evaluator }: Opened,
  choice: Choice,
  start: number,
  room: number,
  most: number,
): { best?: Tried; first?: Way; tries: number; isAll: boolean } {
  const here = { ...choice, lists: choice.lists.with(ROOM, room < 0 ? [] : [room]) }
  let best: Tried | undefined
  let first: Way | undefined
  let tries = 0
  const isAll = eachWay(evaluator, here, start, (resources) => {
    if (tries >= MOST_WAYS) return false
    tries++
    first ??= { start, resources: [...resources] }
    const tried = tryWay(evaluator, choice.activity, start, resources, most)
    if (tried && (!best || isBetter(tried, best))) best = tried
    return true
  })
  return { ...(best && { best }), ...(first && { first }), tries, isAll }
}
