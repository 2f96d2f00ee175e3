import { parseArgs } from 'node:util'
import { UserError } from './user-error.ts'

/** How the command is used. */
export const usage = `Usage:
  pnpm cbctt FILE --out FILE [--seconds S | --moves N] [--seed K]    solves one instance
  pnpm cbctt FOLDER [--seconds S | --moves N] [--seeds N]            benchmark: a table
Both: [--threads T] [--validator FILE]; benchmark: [--best-known FILE.json] [--out FOLDER]`

/** What the user chose; undefined is not chosen. */
export interface Choices {
  /** an instance, or a folder of them */
  readonly path: string
  /** where the solution goes, or the folder for all of them */
  readonly out: string | undefined
  readonly validator: string | undefined
  readonly bestKnown: string | undefined
  readonly limits: Limits
  readonly seed: number | undefined
  /** benchmark: seeds 1 to this */
  readonly seeds: number | undefined
}

/** How long one search lasts, by the clock or by counting, and on how many threads. */
export type Limits = { readonly threads: number } & (
  { readonly seconds: number } | { readonly moves: number }
)

const defaultSeconds = 60

const options = {
  out: { type: 'string' },
  validator: { type: 'string' },
  'best-known': { type: 'string' },
  seconds: { type: 'string' },
  moves: { type: 'string' },
  threads: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
} as const

type Option = keyof typeof options

/** @throws {UserError} at the first fault */
export function readArguments(args: readonly string[]): Choices {
  const { path, values } = split(args)
  if (values.has('seconds') && values.has('moves')) {
    throw new UserError('--seconds and --moves exclude each other.\nGive one of them.')
  }
  const threads = wholeNumber(values, 'threads', 1, 256) ?? 1
  const moves = wholeNumber(values, 'moves', 1, Number.MAX_SAFE_INTEGER)
  const seconds = secondsOf(values.get('seconds')) ?? defaultSeconds
  return {
    path,
    out: values.get('out'),
    validator: values.get('validator'),
    bestKnown: values.get('best-known'),
    limits: moves === undefined ? { threads, seconds } : { threads, moves },
    seed: wholeNumber(values, 'seed', 0, 2 ** 32 - 1),
    seeds: wholeNumber(values, 'seeds', 1, 1000),
  }
}

/** Checks names and number of arguments by hand, so that each fault is told in our own words. */
function split(args: readonly string[]): { path: string; values: Map<Option, string> } {
  const parsed = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<Option, string>()
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    if (!isOption(name) || !rawName.startsWith('--')) {
      throw new UserError(`there is no option ${rawName}.\n${usage}`)
    }
    if (values.has(name)) throw new UserError(`${rawName} is there twice.\nGive it once.`)
    if (!value || (!inlineValue && value.startsWith('--'))) {
      throw new UserError(`${rawName} needs a value.\n${usage}`)
    }
    values.set(name, value)
  }
  const [path, second] = parsed.positionals
  if (path === undefined) throw new UserError(`no instance or folder is given.\n${usage}`)
  if (second !== undefined) {
    throw new UserError(`'${second}' is one file too many after '${path}'.\n${usage}`)
  }
  return { path, values }
}

const isOption = (name: string): name is Option => Object.hasOwn(options, name)

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (seconds > 0 && seconds <= 86_400) return seconds
  throw new UserError(`--seconds is '${text}'.\nGive a number above 0, at most 86400.`)
}

function wholeNumber(
  values: ReadonlyMap<Option, string>,
  name: Option,
  least: number,
  most: number,
): number | undefined {
  const text = values.get(name)
  if (text === undefined) return undefined
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  throw new UserError(`--${name} is '${text}'.\nGive a whole number from ${least} to ${most}.`)
}
