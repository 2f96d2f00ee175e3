import { bundleOf, laptopsOf, PEOPLE, roomOf, sessionNumber } from '../compile/quarter.ts'
import type { Placed } from '../decode/decode.ts'
import type { Opened } from '../handle/opened.ts'
import type { Evaluator } from '../kernel/index.ts'
import { costsOf } from '../recount.ts'
import { NOTHING, ruleWords, say, together } from './explanation.ts'
import type { Explanation, Fact, Said } from './explanation.ts'
import { bestOther, otherStarts } from './other-starts.ts'
import type { OtherStarts } from './other-starts.ts'
import { scarceThing } from './scarce-thing.ts'
import { nearOf, placeOf, seriesOf } from './session-place.ts'
import { toDo } from './session-to-do.ts'
import { outWay, settleAt, wayOf } from './try-out.ts'

/** Rules whose cost is told. */
const MOST_RULES = 3

/**
 * Says why a session stands where it stands: for whom, what it shares with the other lessons, what holds
 * it, what it costs, and what another day would.
 * @returns undefined when the plan has no such session, or the problem does not know what it is
 */
export function explainSession(opened: Opened, id: string): Explanation | undefined {
  const { placed, evaluator, activityOf } = opened
  const activity = activityOf(id)
  if (activity === undefined) return undefined
  const others = otherStarts(evaluator, activity)
  const said = together(
    placeOf(placed, activity),
    nearOf(placed, activity),
    seriesOf(placed, activity),
    holdsOf(placed, activity, others),
    isChosen(placed, activity) ? scarceThing(placed, activity) : NOTHING,
    costsOfSession(placed, evaluator, activity),
    bestOther(placed, evaluator, activity, others),
    toDo(opened, id),
  )
  return {
    subject: { kind: 'session', id },
    ...said,
    how: others.isAll ? 'proven' : 'not-found',
    tries: others.tries,
  }
}

/** Whether the plan chooses the moment of a session that is still to come. */
function isChosen({ quarter, problem }: Placed, activity: number): boolean {
  const { fixed, givenStart, walkIn } = bundleOf(quarter, activity)
  const number = sessionNumber(quarter, activity)
  const part = fixed[number]
  const isPast = part !== undefined && part.session.start < problem.horizon.asOf
  return !walkIn && !isPast && !part?.holdsTime && givenStart[number] === undefined
}

/** What keeps a session where it is. */
function holdsOf(placed: Placed, activity: number, others: OtherStarts): Said {
  const { quarter, problem } = placed
  const { fixed, givenStart, walkIn } = bundleOf(quarter, activity)
  const part = fixed[sessionNumber(quarter, activity)]
  if (walkIn)
    return say(
      'Het uur van de inloop ligt vast; de planning kiest alleen de helpers.',
      'The hour of the walk-in is given; the plan only chooses the helpers.',
    )
  if (part && part.session.start < problem.horizon.asOf)
    return say('De sessie is al geweest.', 'The session has been held already.')
  const held = part
    ? part.isPublished
      ? say('De sessie is gepubliceerd.', 'The session is published.')
      : say('U hebt de sessie vastgezet.', 'You pinned the session.')
    : NOTHING
  if (part?.holdsTime || givenStart[sessionNumber(quarter, activity)] !== undefined)
    return together(
      held,
      say('Het moment ligt vast.', 'The moment is given.', [
        { name: 'moment-given', unit: 'count', value: 1 },
      ]),
    )
  return together(
    held,
    onlyTrainer(placed, activity),
    onlyRoom(placed, activity),
    onlyStart(others),
  )
}

function onlyStart({ starts, possible, isAll }: OtherStarts): Said {
  if (possible > 0 || !isAll) return NOTHING
  return say(
    starts === 0
      ? 'Er is geen ander moment waarop dit kan.'
      : 'Met de rest van de planning is dit het enige moment dat kan.',
    starts === 0
      ? 'There is no other moment at which this can be.'
      : 'With the rest of the plan this is the only moment that works.',
    [{ name: 'possible-starts', unit: 'count', value: 1 }],
  )
}

/** Whether only one trainer can give it at all. */
function onlyTrainer({ quarter }: Placed, activity: number): Said {
  const { model, resources } = quarter
  const staff = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)]
  const slot = staff.findIndex((s) => s.role === 'trainer')
  if (slot < 0) return NOTHING
  const list = model.candidates[model.candidatesOf[model.roleStart[activity] + PEOPLE + slot]]
  if (list.length !== 1) return NOTHING
  const { id } = resources.people[list[0] - resources.personBase]
  return say(
    `Alleen lesgever ${id} geeft dit onderwerp op dit niveau.`,
    `Only trainer ${id} gives this topic at this level.`,
    [{ name: 'only-trainer', unit: 'id', value: id }],
  )
}

/** Whether only one room in reach has what is needed, devices included. */
function onlyRoom({ quarter, state }: Placed, activity: number): Said {
  const { model, resources } = quarter
  const room = roomOf(quarter, state, activity)
  if (room < 0 || laptopsOf(quarter, state, activity) >= 0) return NOTHING
  const { devices } = bundleOf(quarter, activity)
  const first = model.roleStart[activity]
  const rooms = Array.from(model.candidates[model.candidatesOf[first]])
  const enough = (r: number) =>
    devices.types.reduce((sum, type) => sum + (resources.rooms[r].room.devices[type] ?? 0), 0) >=
    devices.count
  const equipped = rooms.filter(enough)
  if (equipped.length !== 1 || equipped[0] !== room) return NOTHING
  const fact: Fact = { name: 'only-room', unit: 'id', value: resources.rooms[room].room.id }
  if (rooms.length === 1)
    return say(
      'Dit is het enige lokaal dat past en dicht genoeg bij is.',
      'This is the only room that suits and is near enough.',
      [fact],
    )
  return say(
    `Dit is het enige lokaal in de buurt met zelf ${devices.count} toestellen.`,
    `This is the only room nearby with ${devices.count} devices of its own.`,
    [fact],
  )
}

/** What the session and its group cost by the rules that are not hard, the dearest first. */
function costsOfSession(placed: Placed, evaluator: Evaluator, activity: number): Said {
  const { quarter, state, constraints } = placed
  const { model } = quarter
  const bundle = model.bundleOf[activity]
  const from = model.bundleStart[bundle]
  const all = Array.from({ length: model.bundleStart[bundle + 1] - from }, (_, k) => from + k)
  const before = evaluator.penalties()
  const ways = all.map((a) => wayOf(evaluator, a))
  for (const a of all) settleAt(evaluator, a, outWay(evaluator, a))
  const without = evaluator.penalties()
  for (const [k, a] of all.entries()) settleAt(evaluator, a, ways[k])
  const dear = constraints
    .map((constraint, k) => ({
      constraint,
      weighted: evaluator.rules[k].weight * (before[k] - without[k]),
    }))
    .filter(({ constraint, weighted }) => constraint.level !== 'hard' && weighted > 1e-9)
    .sort((a, b) => b.weighted - a.weighted)
  const factOf = ({ constraint, weighted }: (typeof dear)[number]): Fact => ({
    name: 'cost',
    of: constraint.id,
    unit: 'weighted',
    value: weighted,
  })
  return together(
    { sentences: [], facts: dear.slice(MOST_RULES).map(factOf) },
    ...dear.slice(0, MOST_RULES).map((one): Said => {
      const { constraint } = one
      const text = costsOf(constraint, quarter, state)
        .filter((cost) => cost.activities.includes(activity))
        .sort((a, b) => b.penalty - a.penalty)[0]?.text
      return { sentences: [ruleWords(constraint.text, text)], facts: [factOf(one)] }
    }),
  )
}
