import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readText } from './files.ts'
import { parseInstance } from './instance.ts'
import type { Instance } from './instance.ts'
import { UserError } from './user-error.ts'

/** An instance and where it came from. */
export interface NamedInstance {
  readonly instance: Instance
  readonly instancePath: string
  /** of the file, without `.ctt` */
  readonly name: string
}

/**
 * Reads a file, or all instances of a folder: all of them first, since a bad one must not show after an hour of work.
 * @throws {UserError} when there is none, or one cannot be read
 */
export async function readInstances(path: string, isFolder: boolean): Promise<NamedInstance[]> {
  const files = isFolder ? (await readdir(path)).filter((file) => file.endsWith('.ctt')) : []
  if (isFolder && files.length === 0) {
    throw new UserError(`${path} holds no instances.\nTheir names end in .ctt.`)
  }
  const paths = isFolder ? files.sort().map((file) => join(path, file)) : [path]
  return Promise.all(
    paths.map(async (instancePath) => ({
      name: basename(instancePath, '.ctt'),
      instance: parseInstance(await readText(instancePath, 'instance'), instancePath),
      instancePath,
    })),
  )
}
