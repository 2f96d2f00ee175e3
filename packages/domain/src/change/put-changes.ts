import { daysBetween } from '../calendar/local-time.ts'
import type { IssueList } from '../input/input-issue.ts'
import type { Availability } from '../problem/availability.ts'
import type { Problem } from '../problem/problem.ts'
import { isKnown } from './made.ts'
import type { Of } from './made.ts'

/** The list with an item in the place of the one with its id, or behind all when it is new. */
export function put<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  const at = items.findIndex(({ id }) => id === item.id)
  return at < 0 ? [...items, item] : items.with(at, item)
}

/** The problem without a window or block. */
export function withoutAvailability(
  problem: Problem,
  { availabilityId }: Of<'availability-gone'>,
  list: IssueList,
): Problem {
  const { availability } = problem
  const ids = availability.map(({ id }) => id)
  const where = { kind: 'availability', field: 'availabilityId', list } as const
  if (!isKnown(availabilityId, ids, where)) return problem
  return { ...problem, availability: availability.filter(({ id }) => id !== availabilityId) }
}

/** A block over whole days, under an id that is free. */
export function blockOf(
  { availability, horizon }: Problem,
  { subject, from, until = later(from, horizon.end) }: Of<'away'>,
  list: IssueList,
): Availability | undefined {
  const count = daysBetween(from, until) + 1
  if (count < 1) {
    list.addAt([...list.path, 'until'], () => ({
      code: 'wrong-order',
      value: until,
      expected: { nl: `${from} of later`, en: `${from} or later` },
      hint: {
        nl: `De laatste dag ligt voor de eerste. Kies ${from} voor één dag.`,
        en: `The last day lies before the first. Choose ${from} for a single day.`,
      },
    }))
    return undefined
  }
  const id = freeId(
    `away.${subject.kind}.${subject.id}`.slice(0, 100),
    from,
    availability.map((a) => a.id),
  )
  return {
    id,
    subject,
    effect: 'block',
    when: {
      start: `${from}T00:00`,
      minutes: 1440,
      ...(count > 1 && { rrule: `FREQ=DAILY;UNTIL=${until.replaceAll('-', '')}T235959` }),
    },
    state: 'confirmed',
  }
}

/** The problem with other caps of a budget line. */
export function withCaps(
  problem: Problem,
  { budgetLineId, quarterCents, yearCents }: Of<'budget'>,
  list: IssueList,
): Problem {
  const { budgetLines } = problem
  const ids = budgetLines.map(({ id }) => id)
  if (!isKnown(budgetLineId, ids, { kind: 'budgetLine', field: 'budgetLineId', list }))
    return problem
  return {
    ...problem,
    budgetLines: budgetLines.map((line) => {
      if (line.id !== budgetLineId) return line
      const { quarter, projectYear } = line
      return {
        ...line,
        quarter: { ...quarter, cents: quarterCents ?? quarter.cents },
        projectYear: { ...projectYear, cents: yearCents ?? projectYear.cents },
      }
    }),
  }
}

/** The problem with other choices of one digibank, or of all. */
export function withPolicy(
  problem: Problem,
  { digibankId, policy }: Of<'policy'>,
  list: IssueList,
): Problem {
  const { digibanken } = problem
  const ids = digibanken.map(({ id }) => id)
  if (digibankId !== undefined) {
    if (!isKnown(digibankId, ids, { kind: 'digibank', field: 'digibankId', list })) return problem
  }
  return {
    ...problem,
    digibanken: digibanken.map((digibank) => {
      if (digibankId !== undefined && digibank.id !== digibankId) return digibank
      const { weights, reserve, reach } = digibank.policy
      const merged = {
        ...policy,
        weights: over(weights, policy.weights),
        reserve: over(reserve, policy.reserve),
        reach: over(reach, policy.reach),
      }
      return { ...digibank, policy: over(digibank.policy, merged) }
    }),
  }
}

/** Fields with those that are said put over them. */
function over<T extends object>(
  before: T,
  said: { readonly [K in keyof T]?: T[K] | undefined } = {},
): T {
  const fields = Object.entries(said).filter(([, value]) => value !== undefined)
  return Object.assign({ ...before }, Object.fromEntries(fields))
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function freeId(subject: string, from: string, taken: readonly string[]): string {
  const id = `${subject}.${from}`
  for (let k = 1; ; k++) {
    const tried = k === 1 ? id : `${id}.${k}`
    if (!taken.includes(tried)) return tried
  }
}
