import { join } from 'node:path'
import type { Plan, Problem } from '@digirooster/domain'
import { calendars, planJson, report, sessionsCsv } from '@digirooster/formats'
import type { Lang, ReportExtra } from '@digirooster/formats'
import { messages } from './messages.ts'
import { removeOldCalendars } from './old-calendars.ts'
import type { ResultPlaces } from './results.ts'
import { writeFault } from './write-fault.ts'
import { writeFiles } from './write-files.ts'
import type { NewFile } from './write-files.ts'

/**
 * Writes the results to their places: all of them, or none.
 * @param extra what only the search knows, for the report
 * @param made  named plans, beside the plan
 * @param more  other files that belong to it
 * @returns where they are, for people
 * @throws {UserError} when one cannot be written
 */
export async function saveResults(
  problem: Problem,
  plan: Plan,
  { plans, csvs, reports, calendarFolders, named }: ResultPlaces,
  lang: Lang,
  extra: ReportExtra,
  made: readonly { readonly id: string; readonly plan: Plan }[] = [],
  more: readonly NewFile[] = [],
): Promise<string[]> {
  const agenda = calendarFolders.length > 0 ? calendars(problem, plan, lang) : []
  const csv = csvs.length > 0 ? sessionsCsv(problem, plan, lang) : ''
  const page = reports.length > 0 ? report(problem, plan, lang, extra) : ''
  const beside = named.flatMap(({ id, path }) => {
    const found = made.find((m) => m.id === id)
    return found ? [{ path, text: planJson(found.plan) }] : []
  })
  const names = new Set(agenda.map(({ name }) => name))
  try {
    await writeFiles([
      ...plans.map((path) => ({ path, text: planJson(plan) })),
      ...beside,
      ...more,
      ...csvs.map((path) => ({ path, text: csv })),
      ...reports.map((path) => ({ path, text: page })),
      ...calendarFolders.flatMap((folder) =>
        agenda.map(({ name, text }) => ({ path: join(folder, name), text })),
      ),
    ])
    for (const folder of calendarFolders) await removeOldCalendars(folder, names, problem.id)
  } catch (error) {
    throw writeFault(error, lang)
  }
  const say = messages[lang].write
  return [
    ...plans,
    ...[...beside, ...more].map(({ path }) => path),
    ...csvs,
    ...reports,
    ...calendarFolders.map((folder) => say.calendars(folder, agenda.length)),
  ]
}
