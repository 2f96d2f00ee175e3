import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import { plan } from './plan.ts'
import { PlannerError } from './planner-error.ts'
import type { PlanOptions } from './search/options.ts'
import { withSettings } from './settings/with-settings.ts'
import type { SettingValues } from './settings/with-settings.ts'

/** A way of planning with a name: what a digibank would choose if it wanted that most. */
export interface NamedPlan {
  readonly id: 'meer-mensen' | 'dichter-bij-huis' | 'meer-beginners'
  readonly name: Bilingual
  /** one sentence: what is different */
  readonly description: Bilingual
  /** the plain settings it stands for; the others are as usual */
  readonly settings: SettingValues
  /** the problem with these settings and nothing else; not mutated */
  readonly apply: (problem: Problem) => Problem
}

/** The choices a coordinator has in place of settings, in the order they are shown; what they do is in `settings`. */
export const namedPlans: readonly NamedPlan[] = [
  named(
    'meer-mensen',
    { nl: 'Meer mensen', en: 'More people' },
    {
      nl: 'Zo veel mogelijk wensen krijgen een plaats, zonder vast deel per wijk, doelgroep of niveau.',
      en: 'As many wishes as possible get a place, without a share per wijk, target group or level.',
    },
    { nabijheid: 0, 'eerlijke-spreiding': 0 },
  ),
  named(
    'dichter-bij-huis',
    { nl: 'Dichter bij huis', en: 'Closer to home' },
    {
      nl: 'Mensen reizen minder ver naar een cursus, ook als er dan minder plaatsen zijn.',
      en: 'People travel less far to a course, also when that leaves fewer places.',
    },
    { nabijheid: 4 },
  ),
  named(
    'meer-beginners',
    { nl: 'Meer beginners', en: 'More beginners' },
    {
      nl: 'Meer wensen van beginners krijgen een plaats, ook als er dan minder losse lessen zijn.',
      en: 'More wishes of beginners get a place, also when that leaves fewer single lessons.',
    },
    { 'eerlijke-spreiding': 4 },
  ),
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

function named(
  id: NamedPlan['id'],
  name: Bilingual,
  description: Bilingual,
  settings: SettingValues,
): NamedPlan {
  return { id, name, description, settings, apply: (problem) => withSettings(problem, settings) }
}
