import type { Problem } from '@digirooster/domain'
import { constraints } from '../constraints/registry.ts'
import { PlannerError } from '../planner-error.ts'
import { USUAL } from './setting.ts'
import type { Effect, Policy, Setting, SettingValue } from './setting.ts'
import { settings } from './settings.ts'

/** Values of settings by id; what is absent is as usual. */
export type SettingValues = Readonly<Partial<Record<Setting['id'], SettingValue | undefined>>>

/** Rule that follows `movePublishedCostsPeople` unless a policy weighs it by itself. */
const CLOSENESS = 'published-closeness'
/** Bounds of the schema of a policy. */
const MOST_WEIGHT = 100_000
const MOST_MINUTES = 240
const MOST_PEOPLE = 1000

/**
 * The quarter with other settings in the policy of every digibank, and nothing else changed; the problem itself stays.
 * @throws {PlannerError} `invalid-option` when a setting or value does not exist
 * @example
 * const nearer = withSettings(problem, { nabijheid: 4, bereik: 1 })
 */
export function withSettings(problem: Problem, values: SettingValues): Problem {
  const effects = effectsOf(values)
  if (effects.length === 0) return problem
  return {
    ...problem,
    digibanken: problem.digibanken.map((digibank) => ({
      ...digibank,
      policy: effects.reduce(changed, digibank.policy),
    })),
  }
}

function effectsOf(values: SettingValues): Effect[] {
  for (const [id, value] of Object.entries(values)) {
    const known = settings.find((s) => s.id === id)
    if (known?.does[value ?? USUAL]) continue
    throw new PlannerError(
      'invalid-option',
      known
        ? `${id} (${value}) must be 0, 1, 2, 3 or 4.\nMaybe 2, which is as usual.`
        : `setting (${id}) must be one of ${settings.map((s) => s.id).join(', ')}.`,
    )
  }
  return settings.flatMap(({ id, does }) => {
    const value = values[id] ?? USUAL
    return value === USUAL ? [] : [does[value]]
  })
}

function changed(policy: Policy, effect: Effect): Policy {
  const { weights = {}, reserve, reach, movePublished, floors } = effect
  return {
    ...policy,
    ...(floors !== undefined && { floors: floorsOf(policy.floors, floors) }),
    ...(reserve !== undefined && {
      reserve: {
        ...policy.reserve,
        moneyShare: Math.min(1, rounded(policy.reserve.moneyShare * reserve)),
      },
    }),
    ...(reach !== undefined && {
      reach: {
        ...policy.reach,
        maxMinutes: minutes(policy.reach.maxMinutes * reach),
        limitedMobilityMaxMinutes: minutes(policy.reach.limitedMobilityMaxMinutes * reach),
      },
    }),
    ...(movePublished !== undefined && {
      movePublishedCostsPeople: Math.min(
        MOST_PEOPLE,
        rounded(policy.movePublishedCostsPeople * movePublished),
      ),
    }),
    weights: weighed(policy, {
      ...weights,
      ...(movePublished !== undefined &&
        policy.weights[CLOSENESS] !== undefined && { [CLOSENESS]: movePublished }),
    }),
  }
}

/** The weights of a policy with those of some rules multiplied. */
function weighed(policy: Policy, factors: Readonly<Record<string, number>>): Policy['weights'] {
  const changed = Object.entries(factors).map(([ruleId, factor]) => {
    const rule = constraints.find((c) => c.id === ruleId)
    const weight = policy.weights[ruleId] ?? rule?.weight ?? 1
    return [ruleId, Math.min(MOST_WEIGHT, rounded(weight * factor))] as const
  })
  return { ...policy.weights, ...Object.fromEntries(changed) }
}

function floorsOf(
  floors: Policy['floors'],
  wanted: NonNullable<Effect['floors']>,
): Policy['floors'] {
  if (wanted === 'none') return []
  if (wanted === 'half')
    return floors.map((floor) => ({ ...floor, minShare: rounded(floor.minShare / 2) }))
  const isOfStarters = ({ scope, id }: Policy['floors'][number]) =>
    scope === 'level' && id === 'starter'
  const own = floors.filter(isOfStarters).map((f) => f.minShare + wanted.more)
  return [
    {
      scope: 'level',
      id: 'starter',
      minShare: Math.min(1, rounded(Math.max(wanted.atLeast, ...own))),
    },
    ...floors.filter((floor) => !isOfStarters(floor)),
  ]
}

function minutes(exact: number): number {
  return Math.min(MOST_MINUTES, Math.round(exact))
}

/** Products of round numbers stay round numbers. */
function rounded(exact: number): number {
  return Math.round(exact * 1e6) / 1e6
}
