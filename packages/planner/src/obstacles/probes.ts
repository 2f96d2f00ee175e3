import { choicesOf } from '../compile/domains.ts'
import { wishesLeft } from '../decode/score-of.ts'
import { budgetOf } from '../decode/totals.ts'
import { decodeOfferings, decodeSessions } from '../decode/sessions.ts'
import type { Placed } from '../decode/decode.ts'
import { placePlan } from '../explain/place-plan.ts'
import { filtersOf } from '../filters.ts'
import type { Opened } from '../handle/opened.ts'
import type { Strand } from '../offering/strand.ts'
import { breaksRule } from './breaks-rule.ts'
import type { Breaks } from './breaks-rule.ts'
import { momentsOf } from './moments.ts'
import type { Tried, Trying } from './moments.ts'
import { ObstacleList } from './obstacle.ts'
import type { Moment } from './ways-in.ts'

/** A new group of the smallest size, to try out: one bundle that is out of the plan; it may use places out of reach. */
export interface Probe extends Tried {
  readonly strand: Strand
  /** every moment its first lesson could have; the other lessons of a series have the same */
  readonly moments: () => readonly Moment[]
}

/** A plan with a probe for every kind of group that wishes without a place could have. */
export interface Probes extends Trying {
  readonly all: readonly Probe[]
  /** per demand line: wishes without a place */
  readonly left: Int32Array
  /** per budget line, by id: cents that may still be planned */
  readonly freeCents: ReadonlyMap<string, number>
}

const known = new WeakMap<Opened, Probes>()

/** Prepares a probe for every strand of wishes without a place; once for each plan that is open. */
export function probesOf(opened: Opened): Probes {
  const found = known.get(opened)
  if (found) return found
  const made = makeProbes(opened)
  known.set(opened, made)
  return made
}

function makeProbes({ problem, plan, placed: base }: Opened): Probes {
  const { constraints, strands } = base
  const offerings = decodeOfferings(base.quarter, base.state)
  const left = wishesLeft(base.indexes, base.referrals, offerings)
  const wanted = strands.filter(
    ({ lines, trainers }) => trainers.length > 0 && lines.some((d) => left[d] > 0),
  )
  const extra = wanted.map(({ course, format, level, digibank, lines }, k) => ({
    id: `new-group-${k}`,
    course,
    format,
    level,
    digibankId: digibank.id,
    wijkId: null,
    served: [{ line: lines.find((d) => left[d] > 0) ?? lines[0], wishes: format.group.min }],
  }))
  const placed = placePlan(problem, plan, { constraints, extra })
  const { quarter } = placed
  const filters = filtersOf(constraints)
  const bundleOf = new Map(quarter.bundles.map((bundle, b) => [bundle.id, b]))
  const trying: Trying = { placed, list: new ObstacleList(), breaks: testsOf(placed) }
  const all = wanted.flatMap((strand, k): Probe[] => {
    const bundle = bundleOf.get(extra[k].id)
    if (bundle === undefined) return []
    const choices = choicesOf(quarter, bundle, filters, false)
    const tried = { bundle, activity: quarter.model.bundleStart[bundle], choices }
    let moments: readonly Moment[] | undefined
    return [{ ...tried, strand, moments: () => (moments ??= momentsOf(trying, tried)) }]
  })
  const budget = budgetOf(problem, offerings, decodeSessions(base.quarter, base.state))
  return {
    ...trying,
    all,
    left: left.map((count) => Math.max(0, count)),
    freeCents: new Map(budget.map((line) => [line.budgetLineId, line.freeCents])),
  }
}

/** Prepares the tests of hard rules on a placed quarter, each when it is first asked for. */
export function testsOf({ quarter, state, constraints }: Placed): Trying['breaks'] {
  const tests = new Map<string, Breaks>()
  return (ruleId) => {
    const known = tests.get(ruleId)
    const rule = constraints.find(({ id, level }) => id === ruleId && level === 'hard')
    if (known || !rule) return known
    const test = breaksRule(quarter, state, rule)
    tests.set(ruleId, test)
    return test
  }
}
