import { randomUUID } from 'node:crypto'
import { link, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { POSTMASTER_FILE, readPostmaster } from './postmaster.ts'

/**
 * Takes away the file of a server that died, and no other: by now another program may have started a server, which would
 * run without its file, end a minute later, and let nobody start one until then.
 */
export async function removeStale(folder: string, pid: number): Promise<void> {
  const now = await readPostmaster(folder)
  if (now?.pid !== pid) return
  const file = join(folder, POSTMASTER_FILE)
  const name = `${POSTMASTER_FILE}.${randomUUID()}`
  const aside = join(folder, name)
  try {
    await rename(file, aside)
    const taken = await readPostmaster(folder, name)
    // It became another’s in between: it goes back, unless there is a newer one already.
    if (taken?.pid !== pid) await link(aside, file).catch(() => undefined)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    await rm(aside, { force: true })
  }
}
