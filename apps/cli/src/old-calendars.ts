import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes the calendars of an earlier plan of this quarter that the new plan has no part in: they would send people to
 * moments that are gone. Only files this program wrote, with events of this quarter, are removed.
 * @param keep names of files that stay
 */
export async function removeOldCalendars(
  folder: string,
  keep: ReadonlySet<string>,
  problemId: string,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.ics') || keep.has(name)) continue
    const path = join(folder, name)
    const text = (await readFile(path, 'utf8')).replaceAll('\r\n ', '')
    const isOurs = text.includes('\r\nPRODID:-//Digirooster//')
    if (isOurs && text.includes(`@${problemId}\r\n`)) await rm(path)
  }
}
