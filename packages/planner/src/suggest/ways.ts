import { PEOPLE } from '../compile/quarter.ts'
import type { Way } from '../explain/try-out.ts'
import type { Evaluator } from '../kernel/index.ts'

/** What may be taken although another session holds it. */
export interface Wanting {
  /** the one session that is in the way; -1 while there is none */
  holder: number
  /** whether a session may be sent elsewhere */
  readonly mayMove: (activity: number) => boolean
}

/** What an activity chooses from. */
export interface Choice {
  readonly activity: number
  /** where it stands now, which it may do again whatever the calendars say */
  readonly now: Way
  /** per role slot: candidates, what the activity holds now first */
  readonly lists: readonly (readonly number[])[]
}

/** What an activity chooses from that stands somewhere now. */
export function choiceOf({ model }: Evaluator, activity: number, now: Way): Choice {
  const first = model.roleStart[activity]
  const holds = new Set(now.resources)
  const lists = now.resources.map((_, k) => {
    const list = Array.from(model.candidates[model.candidatesOf[first + k]])
    return [...list.filter((r) => holds.has(r)), ...list.filter((r) => !holds.has(r))]
  })
  return { activity, now, lists }
}

/**
 * Goes through the ways to hold an activity, which must be out, at a start: a resource in every role slot. People in
 * slots with the same candidates are tried in one order only.
 * @param visit gets the resources, in a list that is used again; says whether to go on
 * @param wanting absent: only resources that are free
 * @returns false when `visit` had enough
 */
export function eachWay(
  evaluator: Evaluator,
  { activity, now, lists }: Choice,
  start: number,
  visit: (resources: readonly number[]) => boolean,
  wanting?: Wanting,
): boolean {
  const { model, state } = evaluator
  const first = model.roleStart[activity]
  const slots = model.duration[activity]
  const resources: number[] = lists.map(() => -1)
  const fill = (k: number): boolean => {
    if (k === lists.length) return visit(resources)
    const roleSlot = first + k
    const mayBeVacant = model.mayBeVacant[roleSlot] === 1
    const need = mayBeVacant ? (model.need?.(state, roleSlot) ?? 0) : 1
    const put = (resource: number): boolean => {
      resources[k] = resource
      state.resource[roleSlot] = resource
      const goOn = fill(k + 1)
      state.resource[roleSlot] = -1
      resources[k] = -1
      return goOn
    }
    if (need >= 0) {
      const list = lists[k]
      for (let at = firstChoice(evaluator, roleSlot, lists, k, resources); at < list.length; at++) {
        const resource = list[at]
        if (resources.includes(resource)) continue
        const isAsNow = start === now.start && now.resources[k] === resource
        if (!isAsNow && model.freeRun[resource][start] < slots) continue
        if (!isAsNow && !(model.suits?.(state, roleSlot, resource) ?? true)) continue
        const before = wanting?.holder ?? -1
        const isFree = isAsNow || canTake(evaluator, resource, start, slots, wanting)
        const goOn = !isFree || put(resource)
        if (wanting) wanting.holder = before
        if (!goOn) return false
      }
    }
    const mustHold = need > 0 && (!mayBeVacant || lists[k].length > 0)
    return mustHold || put(-1)
  }
  return fill(0)
}

/** Where in its list a role slot begins: behind what the slot before took, when that had the same choice. */
function firstChoice(
  { model }: Evaluator,
  roleSlot: number,
  lists: Choice['lists'],
  k: number,
  resources: readonly number[],
): number {
  const isTwin = k > PEOPLE && model.candidatesOf[roleSlot] === model.candidatesOf[roleSlot - 1]
  if (!isTwin) return 0
  return resources[k - 1] < 0 ? lists[k].length : lists[k].indexOf(resources[k - 1]) + 1
}

/** Whether a resource is free, or held by the one session that may give it up, which is then noted. */
function canTake(
  { board }: Evaluator,
  resource: number,
  start: number,
  slots: number,
  wanting: Wanting | undefined,
): boolean {
  const occupied = board.occupied[resource]
  for (let slot = start; slot < start + slots; slot++) {
    if (occupied[slot] === 0) continue
    if (!wanting) return false
    const holder = board.holder(resource, slot)
    const isOther = wanting.holder >= 0 && wanting.holder !== holder
    if (holder < 0 || isOther || !wanting.mayMove(holder)) return false
    wanting.holder = holder
  }
  return true
}
