import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import { constraints } from './constraints/registry.ts'
import { plan } from './plan.ts'
import { PlannerError } from './planner-error.ts'
import type { PlanOptions } from './search/options.ts'

type Policy = Problem['digibanken'][number]['policy']

/** A way of planning with a name: what a digibank would choose if it wanted that most. */
export interface NamedPlan {
  readonly id: 'meer-mensen' | 'dichter-bij-huis' | 'meer-beginners'
  readonly name: Bilingual
  /** one sentence: what is different */
  readonly description: Bilingual
  /** the problem with another policy (weights, floors, reach) and nothing else; not mutated */
  readonly apply: (problem: Problem) => Problem
}

/** How much lighter travel weighs when more people matter most. */
const LIGHT = 0.25
/** How much heavier travel weighs, and how far people still go, when nearness matters most. */
const HEAVY = 20
const SHORT_REACH = 0.67
/** Share of the beginners’ wishes that is promised at least, what comes on top of the policy’s own, and the weight of promises. */
const STARTER_SHARE = 0.7
const MORE_STARTERS = 0.4
const PROMISED = 2

/**
 * The settings a coordinator chooses from instead of weights, in the order they are shown.
 * - `meer-mensen`: no floors, so that every place goes where it serves most; travel weighs a quarter.
 * - `dichter-bij-huis`: the reach is two thirds; travel weighs twenty times as much.
 * - `meer-beginners`: 70 % of the beginners’ wishes is promised, or 40 percentage points more than the policy
 *   does if that is higher; other floors stay, and falling short of a floor weighs double. What cannot be
 *   reached still steers: series go before single lessons.
 */
export const namedPlans: readonly NamedPlan[] = [
  {
    id: 'meer-mensen',
    name: { nl: 'Meer mensen', en: 'More people' },
    description: {
      nl: 'Zo veel mogelijk wensen krijgen een plaats, zonder vast deel per wijk, doelgroep of niveau.',
      en: 'As many wishes as possible get a place, without a share per wijk, target group or level.',
    },
    apply: withPolicy((policy) => ({
      ...policy,
      floors: [],
      weights: weighing(policy, 'nearness', LIGHT),
    })),
  },
  {
    id: 'dichter-bij-huis',
    name: { nl: 'Dichter bij huis', en: 'Closer to home' },
    description: {
      nl: 'Mensen reizen minder ver naar een cursus, ook als er dan minder plaatsen zijn.',
      en: 'People travel less far to a course, also when that leaves fewer places.',
    },
    apply: withPolicy((policy) => ({
      ...policy,
      weights: weighing(policy, 'nearness', HEAVY),
      reach: {
        ...policy.reach,
        maxMinutes: Math.round(policy.reach.maxMinutes * SHORT_REACH),
        limitedMobilityMaxMinutes: Math.round(policy.reach.limitedMobilityMaxMinutes * SHORT_REACH),
      },
    })),
  },
  {
    id: 'meer-beginners',
    name: { nl: 'Meer beginners', en: 'More beginners' },
    description: {
      nl: 'Meer wensen van beginners krijgen een plaats, ook als er dan minder losse lessen zijn.',
      en: 'More wishes of beginners get a place, also when that leaves fewer single lessons.',
    },
    apply: withPolicy((policy) => ({
      ...policy,
      floors: withStarterFloor(policy.floors),
      weights: weighing(policy, 'floors', PROMISED),
    })),
  },
]

/**
 * Plans a quarter once for each name, each with the whole budget of the options.
 * @param names of `namedPlans`, in the order wanted
 * @returns plans with the hash of the problem they were made for, which is that of `apply`
 * @throws {PlannerError} `invalid-option` when a name does not exist or an option is wrong
 * @example
 * const plans = await planNamed(problem, ['meer-mensen'], { iterations: 200_000 })
 */
export async function planNamed(
  problem: Problem,
  names: readonly string[],
  options: PlanOptions = {},
): Promise<{ name: NamedPlan['id']; plan: Plan }[]> {
  const chosen = names.map((name) => {
    const found = namedPlans.find((n) => n.id === name)
    if (found) return found
    const known = namedPlans.map((n) => n.id).join(', ')
    throw new PlannerError('invalid-option', `name (${name}) must be one of ${known}.`)
  })
  const made: { name: NamedPlan['id']; plan: Plan }[] = []
  for (const { id, apply } of chosen) {
    const result = await plan(apply(problem), options)
    made.push({ name: id, plan: result.plan })
  }
  return made
}

function withPolicy(change: (policy: Policy) => Policy): (problem: Problem) => Problem {
  return (problem) => ({
    ...problem,
    digibanken: problem.digibanken.map((d) => ({ ...d, policy: change(d.policy) })),
  })
}

/** The weights of a policy with that of one rule multiplied. */
function weighing({ weights }: Policy, ruleId: string, factor: number): Policy['weights'] {
  const rule = constraints.find((c) => c.id === ruleId)
  return { ...weights, [ruleId]: (weights[ruleId] ?? rule?.weight ?? 1) * factor }
}

function withStarterFloor(floors: Policy['floors']): Policy['floors'] {
  const isOfStarters = ({ scope, id }: Policy['floors'][number]) =>
    scope === 'level' && id === 'starter'
  const own = floors.filter(isOfStarters).map((f) => f.minShare + MORE_STARTERS)
  const minShare = Math.min(1, Math.max(STARTER_SHARE, ...own))
  return [
    { scope: 'level', id: 'starter', minShare },
    ...floors.filter((floor) => !isOfStarters(floor)),
  ]
}
