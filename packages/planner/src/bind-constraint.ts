import type { Quarter } from './compile/quarter.ts'
import { bundleOf, LAPTOPS, PEOPLE, ROOM, sessionNumber } from './compile/quarter.ts'
import { LEVEL_INDEX } from './constraints/constraint.ts'
import type {
  Constraint,
  ResourceConstraint,
  StartConstraint,
  Use,
} from './constraints/constraint.ts'
import type { GroupRule, State, SumRule, UnaryRule } from './kernel/index.ts'

/** Weight of a rule: what the policies say (the highest of them), else its own. */
export function weightOf(quarter: Pick<Quarter, 'problem'>, constraint: Constraint): number {
  const said = quarter.problem.digibanken.flatMap(
    ({ policy }) => policy.weights[constraint.id] ?? constraint.weightIn?.(policy) ?? [],
  )
  return said.length > 0 ? Math.max(...said) : constraint.weight
}

/**
 * Makes a rule of the planning into one of the kernel, which knows kinds and nothing else.
 * @param trustDomains skip rules on single values where start domains and candidate lists keep them
 */
export function bindConstraint(
  quarter: Quarter,
  constraint: Constraint,
  trustDomains = false,
): UnaryRule | GroupRule | SumRule {
  const base = { level: LEVEL_INDEX[constraint.level], weight: weightOf(quarter, constraint) }
  switch (constraint.kind) {
    case 'start':
    case 'resource':
      return {
        ...base,
        kind: 'unary',
        scope: 'activity',
        appliesTo: (activity) => !trustDomains || isGiven(quarter, activity),
        penalty: (state, activity) => filterPenalty(quarter, state, activity, constraint),
      }
    case 'unary':
      return { ...base, kind: 'unary', scope: constraint.scope, ...constraint.bind(quarter) }
    case 'group':
      return { ...base, kind: 'group', ...constraint.bind(quarter) }
    case 'sum':
      return { ...base, kind: 'sum', scope: constraint.scope, ...constraint.bind(quarter) }
  }
}

/** The resources of one activity, as rules that read one resource want them. */
export function usesOf(quarter: Quarter, state: State, activity: number): Use[] {
  const { roleStart, bundleOf, bundleStart } = quarter.model
  const { classBase, personBase } = quarter.resources
  const bundle = bundleOf[activity]
  const session = activity - bundleStart[bundle]
  const uses: Use[] = []
  for (let k = roleStart[activity]; k < roleStart[activity + 1]; k++) {
    const resource = state.resource[k]
    if (resource < 0) continue
    const offset = k - roleStart[activity]
    if (offset === ROOM) uses.push({ bundle, session, role: 'room', staff: 0, index: resource })
    else if (offset === LAPTOPS)
      uses.push({ bundle, session, role: 'laptops', staff: 0, index: resource - classBase })
    else
      uses.push({
        bundle,
        session,
        role: 'person',
        staff: offset - PEOPLE,
        index: resource - personBase,
      })
  }
  return uses
}

/** Whether an activity stands already or its start is given, so that no domain was filtered for it. */
function isGiven(quarter: Quarter, activity: number): boolean {
  const { givenStart } = bundleOf(quarter, activity)
  return (
    quarter.isFixed[activity] === 1 || givenStart[sessionNumber(quarter, activity)] !== undefined
  )
}

function filterPenalty(
  quarter: Quarter,
  state: State,
  activity: number,
  constraint: StartConstraint | ResourceConstraint,
): number {
  if (state.start[activity] < 0) return 0
  const bundle = quarter.model.bundleOf[activity]
  const session = activity - quarter.model.bundleStart[bundle]
  if (constraint.kind === 'start')
    return constraint.penalty(quarter, bundle, session, state.start[activity])
  let sum = 0
  for (const use of usesOf(quarter, state, activity)) sum += constraint.penalty(quarter, use)
  return sum
}
