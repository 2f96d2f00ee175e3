import { LEVEL_INDEX } from '../constraints/constraint.ts'
import { constraints } from '../constraints/registry.ts'
import { PlannerError } from '../planner-error.ts'
import type { OwnRule } from './own-rule.ts'

/** Functions that a rule of each kind must have. */
const FUNCTIONS: Readonly<Record<OwnRule['kind'], readonly string[]>> = {
  start: ['penalty', 'explain'],
  resource: ['penalty', 'explain'],
  unary: ['bind'],
  group: ['bind'],
  sum: ['bind'],
}

const KINDS = Object.keys(FUNCTIONS)
const LEVELS = Object.keys(LEVEL_INDEX)
const SCOPES = ['activity', 'bundle']

/**
 * Refuses rules of a consumer’s own that cannot be used, all faults of all of them at once.
 * @throws {PlannerError} `invalid-rule` naming each rule, the field and its value
 */
export function checkDefinitions(rules: unknown): asserts rules is readonly OwnRule[] {
  if (!Array.isArray(rules))
    throw new PlannerError('invalid-rule', `rules (${shown(rules)}) must be a list of rules.`)
  const taken = new Set(constraints.map(({ id }) => id))
  const faults = rules.flatMap((rule: unknown, k) => {
    const found = faultsOf(rule, taken)
    const { id } = Object(rule) as { id?: unknown }
    if (typeof id === 'string') taken.add(id)
    return found.map((fault) => `rules[${k}] (${shown(id)}): ${fault}`)
  })
  if (faults.length > 0) throw new PlannerError('invalid-rule', faults.join('\n'))
}

/** What is wrong with the definition of one rule. */
function faultsOf(rule: unknown, taken: ReadonlySet<string>): string[] {
  if (typeof rule !== 'object' || rule === null) return [`a rule must be an object`]
  const { id, kind, level, scope, weight, unit, text } = rule as Record<string, unknown>
  const said = Object(text) as Record<string, unknown>
  const needed = FUNCTIONS[kind as OwnRule['kind']] ?? []
  return [
    ...unless(isId(id), `id (${shown(id)}) must be in kebab-case, such as library-morning`),
    ...unless(!taken.has(String(id)), `id (${shown(id)}) is taken by another rule`),
    ...unless(KINDS.includes(kind as string), `kind (${shown(kind)}) must be ${oneOf(KINDS)}`),
    ...unless(LEVELS.includes(level as string), `level (${shown(level)}) must be ${oneOf(LEVELS)}`),
    ...unless(
      (kind !== 'unary' && kind !== 'sum') || SCOPES.includes(scope as string),
      `scope (${shown(scope)}) must be ${oneOf(SCOPES)}`,
    ),
    ...unless(
      typeof weight === 'number' && weight >= 0 && weight < Infinity,
      `weight (${shown(weight)}) must be a number of 0 or more`,
    ),
    ...unless(weight !== 0 || level !== 'hard', 'weight (0) must be above 0 on level hard'),
    ...unless(isText(unit), `unit (${shown(unit)}) must say what one point of penalty is`),
    ...['nl', 'en'].flatMap((lang) =>
      unless(isText(said[lang]), `text.${lang} (${shown(said[lang])}) must be a sentence`),
    ),
    ...needed.flatMap((name) =>
      unless(typeof Reflect.get(rule, name) === 'function', `${name} must be a function`),
    ),
  ]
}

function unless(isRight: boolean, fault: string): string[] {
  return isRight ? [] : [fault]
}

function isId(id: unknown): boolean {
  return typeof id === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 120
}

function isText(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== ''
}

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}

/** A value as a message can hold it. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty' : value.slice(0, 80)
  return typeof value === 'object' && value !== null ? typeof value : String(value)
}
