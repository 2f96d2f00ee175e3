import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Lang } from '@digirooster/formats'
import { namedPlans } from '@digirooster/planner'
import type { Arguments } from './arguments.ts'
import { messages } from './messages.ts'
import { UserError } from './user-error.ts'

/** Where the results of planning go. */
export interface ResultPlaces {
  plans: string[]
  csvs: string[]
  reports: string[]
  calendarFolders: string[]
  /** where named plans go, one for each name; empty when none is asked for */
  named: { id: string; path: string }[]
}

/**
 * Decides where results go, and finds before the search what would keep them from being written.
 * @throws {UserError} when a place is the input, holds something else, or is not allowed
 */
export function resultPlaces({ values, files, flags }: Arguments, lang: Lang): ResultPlaces {
  const places = chosenPlaces(values, flags.has('named') ? namedPlans.map(({ id }) => id) : [])
  const named = places.named.map(({ path }) => path)
  const paths = [...places.plans, ...named, ...places.csvs, ...places.reports]
  for (const path of paths) checkFile(path, files, lang)
  for (const path of places.calendarFolders) checkFolder(path, lang)
  const twice = paths.find((path, i) => paths.map(realPath).indexOf(realPath(path)) < i)
  if (twice !== undefined) throw new UserError(messages[lang].write.sameFile(twice))
  return places
}

/** A `.json` file takes the plan; any other place is a folder that takes everything. */
function chosenPlaces(values: Arguments['values'], names: readonly string[]): ResultPlaces {
  const [out, csv, ics, report] = ['out', 'csv', 'ics', 'report'].map((name) => values.get(name))
  const places = {
    plans: [],
    csvs: csv === undefined ? [] : [csv],
    reports: report === undefined ? [] : [report],
    calendarFolders: ics === undefined ? [] : [ics],
    named: [],
  }
  if (out === undefined) return places
  const plan = isJsonFile(out) ? out : join(out, 'plan.json')
  const named = names.map((id) => ({ id, path: plan.replace(/\.json$/i, `-${id}.json`) }))
  if (isJsonFile(out)) return { ...places, plans: [plan], named }
  return {
    plans: [plan],
    named,
    csvs: [join(out, 'sessies.csv'), ...places.csvs],
    reports: [join(out, 'report.html'), ...places.reports],
    calendarFolders: [join(out, 'agenda'), ...places.calendarFolders],
  }
}

/**
 * Decides where the quarter that belongs to a plan goes: beside it.
 * @throws {UserError} when that place is the input, or is not allowed
 */
export function quarterPlaces({ values, files }: Arguments, lang: Lang): string[] {
  const out = values.get('out')
  if (out === undefined) return []
  const path = isJsonFile(out)
    ? out.replace(/\.json$/i, '-kwartaal.json')
    : join(out, 'kwartaal.json')
  checkFile(path, files, lang)
  return [path]
}

/**
 * Finds before the search what would keep files from being written.
 * @throws {UserError} when one is the input, holds something else, or is not allowed
 */
export function checkPlaces(paths: readonly string[], inputs: readonly string[], lang: Lang): void {
  for (const path of paths) checkFile(path, inputs, lang)
}

function isJsonFile(path: string): boolean {
  return path.toLowerCase().endsWith('.json') && !statOf(path)?.isDirectory()
}

function checkFile(path: string, inputs: readonly string[], lang: Lang): void {
  const say = messages[lang].write
  if (statOf(path)?.isDirectory()) throw new UserError(say.isFolder(path))
  if (inputs.some((input) => realPath(input) === realPath(path))) {
    throw new UserError(say.isInput(path))
  }
  checkFolder(dirname(path), lang)
}

/** The nearest folder that exists must be one, and take new files. */
function checkFolder(path: string, lang: Lang): void {
  const say = messages[lang].write
  let folder = resolve(path)
  while (!statOf(folder) && dirname(folder) !== folder) folder = dirname(folder)
  if (!statOf(folder)?.isDirectory()) throw new UserError(say.notFolder(folder))
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UserError(say.denied(folder))
  }
}

/** Nothing when it is not there, or may not be looked at: writing says so then. */
function statOf(path: string) {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
