import { access, constants, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './user-error.ts'

/** @throws {UserError} when there is nothing at `path`, or it cannot be reached */
export async function isFolder(path: string, what: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw unusable(`${what} ${path} cannot be read`, error, 'Does it exist, and may you read it?')
  }
}

/** @throws {UserError} when it cannot be read */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unusable(`${what} ${path} cannot be read`, error, 'Is it a file, and may you read it?')
  }
}

/**
 * Finds out before the work starts whether a file can be written at its end.
 * @throws {UserError} when its folder lacks or is closed, or when it is a folder itself
 */
export async function expectWritable(path: string): Promise<void> {
  const old = await stat(path).catch(() => undefined)
  if (old?.isDirectory()) throw new UserError(`${path} is a folder.\nName the file to write.`)
  await expectWritableFolder(dirname(path))
}

/** @throws {UserError} when it is no folder, or nothing can be written into it */
export async function expectWritableFolder(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      throw new UserError(`${path} is not a folder.\nName a folder, or a file in one.`)
    }
    await access(path, constants.W_OK)
  } catch (error) {
    throw unusable(`nothing can be written in ${path}`, error, 'Does it exist, and is it yours?')
  }
}

/**
 * Writes a file so that its name never holds half of it.
 * @throws {UserError} when it cannot be written; what stood there stays
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw unusable(`${path} cannot be written`, error, 'Is there room, and is the folder yours?')
  }
}

function unusable(fault: string, error: unknown, hint: string): UserError {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return new UserError(`${fault} (${code}).\n${hint}`)
}
