import type { Bilingual } from '@digirooster/domain'
import { bundleOf, PEOPLE, sessionNumber } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import { roleWords } from '../constraints/term-words.ts'
import { momentWords } from '../constraints/words.ts'
import { outWay, settleAt } from '../explain/try-out.ts'
import type { Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { costsNear } from './costs-near.ts'
import type { MoveObstacle } from './held.ts'
import { sessionIdOf } from './move.ts'
import type { Choice } from './ways.ts'

/** Why a session can nowhere be at a start; undefined when that depends on more. */
export function startReason(
  { placed: { quarter, constraints } }: Opened,
  activity: number,
  start: number,
): MoveObstacle | undefined {
  if (start < quarter.time.nowSlot)
    return plain('past', 'Dat moment is al voorbij.', 'That moment has passed.')
  const bundle = quarter.model.bundleOf[activity]
  const number = sessionNumber(quarter, activity)
  const broken = constraints.find(
    (c) =>
      c.kind === 'start' && c.level === 'hard' && c.penalty(quarter, bundle, number, start) > 0,
  )
  return broken && { code: broken.id, text: broken.text, sessionIds: [] }
}

/** Why a session, which is out, cannot be in a room at a start by the calendars and by who is busy; undefined when it can. */
export function calendarReason(
  opened: Opened,
  choice: Choice,
  start: number,
  room: number,
): MoveObstacle | undefined {
  const { placed, evaluator } = opened
  const { quarter } = placed
  const { model } = quarter
  const { activity } = choice
  const number = sessionNumber(quarter, activity)
  const slots = model.duration[activity]
  if (room >= 0 && model.freeRun[room][start] < slots)
    return plain('opening-hours', 'Het lokaal is dan niet open.', 'The room is not open then.')
  const there = room < 0 ? [] : holders(opened, room, start, slots)
  if (there.length > 0) return taken(opened, 'room-conflict', there, IN_ROOM)
  const staff = bundleOf(quarter, activity).staff[number]
  for (const [n, { role }] of staff.entries()) {
    if (model.mayBeVacant[model.roleStart[activity] + PEOPLE + n] === 1) continue
    const around = choice.lists[PEOPLE + n].filter((r) => model.freeRun[r][start] >= slots)
    const word = roleWords(role)
    if (around.length === 0)
      return plain(
        'person-available',
        `Er is dan geen ${word.nl} vrij.`,
        `No ${word.en} is free then.`,
      )
    const busy = around.map((r) => holders(opened, r, start, slots))
    if (busy.some((list) => list.length === 0)) continue
    const { id } = quarter.resources.people[around[0] - quarter.resources.personBase]
    return taken(opened, 'person-conflict', [...new Set(busy.flat())], {
      one: { nl: `${id} is dan bij`, en: `${id} is then at` },
      more: { nl: `Elke ${word.nl} is dan bezig.`, en: `Every ${word.en} is busy then.` },
    })
  }
  if (needsLaptops(opened, activity, room)) {
    const around = choice.lists[1].filter((r) => model.freeRun[r][start] >= slots)
    if (around.length === 0)
      return plain(
        'laptop-class-available',
        'Er zijn dan geen laptops vrij.',
        'No laptops are free then.',
      )
    const busy = around.map((r) => holders(opened, r, start, slots))
    if (busy.every((list) => list.length > 0))
      return taken(opened, 'laptop-class-conflict', [...new Set(busy.flat())], WITH_LAPTOPS)
  }
  if (evaluator.board.allows(activity, start)) return undefined
  return tooFewCome(opened, activity, start)
    ? plain(
        'group-size',
        'Te weinig van deze mensen kunnen dan.',
        'Too few of these people can come then.',
      )
    : plain('start', 'Dan kan deze sessie niet.', 'This session cannot be then.')
}

/** The first hard rule that a way of holding a session, which is out, breaks; without a way: that people or things are not free together. */
export function ruleReason(
  { evaluator, placed }: Opened,
  activity: number,
  way: Way | undefined,
  before: readonly number[],
): MoveObstacle {
  const { constraints, quarter } = placed
  if (way) {
    settleAt(evaluator, activity, way)
    const after = evaluator.penalties()
    const broken = constraints.find((c, k) => c.level === 'hard' && after[k] > before[k])
    const near = broken ? costsNear(broken, quarter, evaluator.state, activity) : []
    settleAt(evaluator, activity, outWay(evaluator, activity))
    const ids = near.flatMap(({ others }) => others).map((a) => sessionIdOf(quarter, a))
    if (broken) return { code: broken.id, text: broken.text, sessionIds: [...new Set(ids)] }
  }
  return plain(
    'staffing',
    'Lokaal, mensen en laptops zijn dan niet samen vrij.',
    'Room, people and laptops are not free together then.',
  )
}

const IN_ROOM = {
  one: { nl: 'Bezet door', en: 'Taken by' },
  more: { nl: 'Het lokaal is dan bezet.', en: 'The room is taken then.' },
}
const WITH_LAPTOPS = {
  one: { nl: 'De laptops zijn dan bij', en: 'The laptops are then at' },
  more: { nl: 'Alle laptops zijn dan elders.', en: 'All laptops are elsewhere then.' },
}

function plain(code: string, nl: string, en: string): MoveObstacle {
  return { code, text: { nl, en }, sessionIds: [] }
}

/** Activities that hold a resource in some of these slots. */
function holders({ evaluator: { board } }: Opened, resource: number, start: number, slots: number) {
  const found = new Set<number>()
  for (let slot = start; slot < start + slots; slot++)
    if (board.occupied[resource][slot] > 0) found.add(board.holder(resource, slot))
  return [...found]
}

function taken(
  { placed: { quarter, state } }: Opened,
  code: string,
  activities: readonly number[],
  words: { readonly one: Bilingual; readonly more: Bilingual },
): MoveObstacle {
  const known = activities.filter((a) => a >= 0)
  const sessionIds = known.map((a) => sessionIdOf(quarter, a))
  if (known.length !== 1 || activities.length !== 1) return { code, text: words.more, sessionIds }
  const [a] = known
  const said = momentWords(
    quarter,
    quarter.model.bundleOf[a],
    sessionNumber(quarter, a),
    state.start[a],
  )
  return {
    code,
    text: { nl: `${words.one.nl} ${said.nl}.`, en: `${words.one.en} ${said.en}.` },
    sessionIds,
  }
}

function needsLaptops({ evaluator: { model, state } }: Opened, activity: number, room: number) {
  const first = model.roleStart[activity]
  if (model.mayBeVacant[first + 1] === 0) return true
  state.resource[first] = room
  const need = model.need?.(state, first + 1) ?? 0
  state.resource[first] = -1
  return need > 0
}

/** Whether fewer people than a group needs can come in that part of the week. */
function tooFewCome({ placed: { quarter } }: Opened, activity: number, start: number): boolean {
  const { served, format } = bundleOf(quarter, activity)
  if (!format || served.length === 0) return false
  const bit = 1 << daypartOfSlot(quarter.time, start)
  const count = (lines: typeof served) => lines.reduce((sum, { wishes }) => sum + wishes, 0)
  const coming = served.filter(({ line }) => (quarter.demand.daypartMask[line] & bit) !== 0)
  return count(coming) < Math.min(format.group.min, count(served))
}
