import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { nearest } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { messages } from './messages.ts'
import type { Messages } from './messages.ts'
import { UserError } from './user-error.ts'

/** Options of one command: those with a value, and those without. */
export interface Allowed {
  values: readonly string[]
  flags: readonly string[]
}

/** Arguments of one command, names checked, values not yet. */
export interface Arguments {
  files: string[]
  values: ReadonlyMap<string, string>
  flags: ReadonlySet<string>
}

/** The language asked for anywhere in the arguments, good or not: so that also a fault in them is told in it. */
export function languageOf(args: readonly string[]): Lang {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.split('=')[1] ?? args[at + 1]
  return at >= 0 && value === 'en' ? 'en' : 'nl'
}

/** Whether help or the version is asked for, by an option before any `--`. */
export function hasFlag(args: readonly string[], ...names: string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => names.includes(arg))
}

/**
 * Splits the arguments of a command into files and options.
 * @throws {UserError} on an option that does not exist, is there twice or has a value too many or too few
 */
export function readArguments(args: readonly string[], allowed: Allowed, lang: Lang): Arguments {
  const say = messages[lang].argument
  const valueNames = ['lang', ...allowed.values]
  const options: ParseArgsOptionsConfig = {}
  for (const name of valueNames) options[name] = { type: 'string' }
  for (const name of allowed.flags) options[name] = { type: 'boolean' }
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    if (values.has(name) || flags.has(name)) throw new UserError(say.twice(rawName))
    if (allowed.flags.includes(name)) {
      if (value !== undefined) throw new UserError(say.noValue(rawName))
      flags.add(name)
    } else if (valueNames.includes(name) && rawName.startsWith('--')) {
      const isOption = !inlineValue && /^-(?!\d)/.test(value ?? '')
      if (!value || isOption) throw new UserError(say.needsValue(rawName))
      values.set(name, value)
    } else throw new UserError(say.unknownOption(rawName, nearest(name, Object.keys(options))))
  }
  const asked = values.get('lang')
  if (asked !== undefined && asked !== 'nl' && asked !== 'en') throw new UserError(say.lang(asked))
  return { files: positionals, values, flags }
}

/** What the user chose about the search. */
export interface SearchOptions {
  seconds?: number
  iterations?: number
  seed?: number
  threads: number
}

const defaultSeconds = 15
const mostSeconds = 86_400
const mostThreads = 256
/** The highest seed. */
export const mostSeed = 2 ** 32 - 1

/**
 * Reads how long to search and from which start.
 * @throws {UserError} on what is not a number, or out of range
 */
export function searchOptions({ values }: Arguments, lang: Lang): SearchOptions {
  const say = messages[lang].argument
  const seconds = values.get('seconds')
  const iterations = values.get('iterations')
  const seed = values.get('seed')
  const threads = values.get('threads')
  if (seconds !== undefined && iterations !== undefined) {
    throw new UserError(say.secondsOrIterations)
  }
  const budget =
    iterations === undefined
      ? { seconds: seconds === undefined ? defaultSeconds : secondsOf(seconds, say) }
      : { iterations: wholeNumber(iterations, 1, Number.MAX_SAFE_INTEGER, say.iterations) }
  return {
    ...budget,
    ...(seed !== undefined && { seed: wholeNumber(seed, 0, mostSeed, say.seed) }),
    threads: threads === undefined ? 1 : wholeNumber(threads, 1, mostThreads, say.threads),
  }
}

function secondsOf(text: string, say: Messages['argument']): number {
  const seconds = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
  if (!(seconds > 0 && seconds <= mostSeconds)) throw new UserError(say.seconds(text))
  return seconds
}

/**
 * Reads a whole number.
 * @throws {UserError} with `fault`, when it is not one or out of range
 */
export function wholeNumber(
  text: string,
  least: number,
  most: number,
  fault: (text: string) => string,
): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (!(value >= least && value <= most)) throw new UserError(fault(text))
  return value
}
