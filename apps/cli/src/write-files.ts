import { randomBytes } from 'node:crypto'
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file to write. */
export interface NewFile {
  path: string
  text: string
}

/** Writing failed: at which file, with which code of the system, and whether some files are new already. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly path: string
  readonly code: string
  readonly isPartly: boolean

  constructor(path: string, code: string, isPartly: boolean) {
    super(`${path} was not written (${code})`)
    this.path = path
    this.code = code
    this.isPartly = isPartly
  }
}

/**
 * Writes files so that no path ever holds half a file, also when the machine stops: each text goes to a temporary file
 * in the same folder, reaches the disk, and then takes the name. Nothing takes its name before all texts are on disk.
 * Folders are made where they lack; a link stays a link.
 * @throws {WriteError} when a file cannot be written; temporary files are gone then
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged: { target: string; temporary: string }[] = []
  let current = ''
  let renamed = 0
  try {
    for (const { path, text } of files) {
      current = path
      staged.push(await stage(path, text))
    }
    for (const [i, { target, temporary }] of staged.entries()) {
      current = files[i]?.path ?? target
      await rename(temporary, target)
      renamed++
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new WriteError(current, code, renamed > 0)
  } finally {
    await Promise.all(staged.slice(renamed).map(({ temporary }) => rm(temporary, { force: true })))
  }
  await syncFolders(new Set(staged.map(({ target }) => dirname(target))))
}

/** Makes a folder and those above it, one at a time: Node’s own way never ends where the system refuses. */
async function makeFolder(path: string): Promise<void> {
  if (await stat(path).catch(() => undefined)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function stage(path: string, text: string): Promise<{ target: string; temporary: string }> {
  await makeFolder(dirname(path))
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  if (old?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
  const suffix = randomBytes(6).toString('hex')
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${suffix}.tmp`)
  try {
    const file = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o666)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return { target, temporary }
}

/** Makes the new names last through a power cut, where the system can. */
async function syncFolders(folders: ReadonlySet<string>): Promise<void> {
  for (const folder of folders) {
    const handle = await open(folder, 'r').catch(() => undefined)
    await handle?.sync().catch(() => undefined)
    await handle?.close()
  }
}
