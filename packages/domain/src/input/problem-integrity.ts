import type { Problem } from '../problem/problem.ts'
import { problemKinds } from './document-kind.ts'
import { checkReference, registerIds } from './id-register.ts'
import type { IdRegister } from './id-register.ts'
import type { IssueList } from './input-issue.ts'
import type { PathPart } from './json-path.ts'
import { problemReferences } from './problem-reference.ts'
import { checkProblemRules } from './problem-rule.ts'
import { checkScopedIds } from './problem-scope.ts'
import type { Readable } from './readable.ts'
import { checkOrders, problemOrders } from './value-order.ts'
import { visit } from './visit.ts'

type Kind = keyof typeof problemKinds
type Registers = Readonly<Record<Kind, IdRegister>>

const subjectKinds = {
  digipunt: 'digipunt',
  room: 'room',
  'laptop-class': 'laptopClass',
  person: 'person',
} as const

/**
 * Reports what is wrong between the parts of a problem: ids that are twice, references to nothing, values in the wrong
 * order. Works on what could be read and stays silent about what rests on a part that could not.
 */
export function checkProblem(problem: Readable<Problem>, list: IssueList): void {
  const registers = registerAll(problem, list)
  const all = Object.values(registers)
  for (const [pattern, ...kinds] of problemReferences) {
    const known = kinds.map((kind) => registers[kind])
    visit(problem, pattern, (id, path) => checkReference(id, path, known, list, all))
  }
  for (const [a, { subject } = {}] of problem.availability?.entries() ?? []) {
    if (subject?.kind === undefined) continue
    const known = [registers[subjectKinds[subject.kind]]]
    checkReference(subject.id, ['availability', a, 'subject', 'id'], known, list, all)
  }
  checkScopedIds(problem, registers.wijk, list)
  checkRoomPlaces(problem, registers, list)
  checkOrders(problem, problemOrders, list)
  checkProblemRules(problem, list)
}

function registerAll(problem: Readable<Problem>, list: IssueList): Registers {
  const entries = Object.entries(problemKinds)
  const registers = entries.map(([kind, at]) => [kind, registerIds(problem, at, list)] as const)
  return Object.fromEntries(registers) as Registers
}

/** A room that exists must be in the place that is named with it. */
function checkRoomPlaces(problem: Readable<Problem>, registers: Registers, list: IssueList): void {
  const placesOfRoom = roomPlaces(problem.digipunten)
  for (const [w, walkIn] of problem.walkIns?.entries() ?? []) {
    check(walkIn?.roomId, walkIn?.digipuntId, ['walkIns', w, 'roomId'])
  }
  for (const [s, { session } = {}] of problem.fixed?.sessions?.entries() ?? []) {
    check(session?.roomId, session?.digipuntId, ['fixed', 'sessions', s, 'session', 'roomId'])
  }

  function check(
    room: string | null | undefined,
    place: string | null | undefined,
    path: readonly PathPart[],
  ): void {
    if (typeof room !== 'string' || typeof place !== 'string') return
    const actual = placesOfRoom.get(room) ?? []
    if (actual.length === 0 || actual.includes(place) || !registers.digipunt.ids.has(place)) return
    list.addAt(path, () => ({
      code: 'room-elsewhere',
      value: room,
      expected: { nl: `een lokaal van “${place}”`, en: `a room of “${place}”` },
      hint: {
        nl: `Dit lokaal is in “${actual.join(', ')}”. Kies een ander lokaal of een andere plaats.`,
        en: `This room is in “${actual.join(', ')}”. Choose another room or another place.`,
      },
    }))
  }
}

/** Lists the places of each room; several only when an id was given twice. */
function roomPlaces(places: Readable<Problem>['digipunten']): ReadonlyMap<string, string[]> {
  const placesOfRoom = new Map<string, string[]>()
  for (const place of places ?? []) {
    for (const room of place?.rooms ?? []) {
      if (room?.id === undefined || place?.id === undefined) continue
      placesOfRoom.set(room.id, [...(placesOfRoom.get(room.id) ?? []), place.id])
    }
  }
  return placesOfRoom
}
