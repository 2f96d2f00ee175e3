import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from './user-error.ts'

/**
 * The validator to use: the one given, else that of the environment variable `CBCTT_VALIDATOR`, else a `validate.mjs`
 * next to the instances.
 * @param path an instance or a folder of them
 * @returns undefined when there is none
 * @throws {UserError} when the one that is named does not exist
 */
export async function findValidator(
  given: string | undefined,
  path: string,
  isFolder: boolean,
): Promise<string | undefined> {
  const named = given ?? (process.env.CBCTT_VALIDATOR || undefined)
  if (named === undefined) {
    const near = join(isFolder ? path : dirname(path), 'validate.mjs')
    return (await isFile(near)) ? near : undefined
  }
  if (await isFile(named)) return named
  const source = given === undefined ? 'CBCTT_VALIDATOR' : '--validator'
  throw new UserError(
    `${source} is '${named}', and there is no such file.\nGive a program for Node.`,
  )
}

/** Says which validator is used, or how to have one. */
export function validatorText(validator: string | undefined): string {
  if (validator !== undefined) return `validator ${validator}`
  return 'no validator but our own recount (--validator FILE, CBCTT_VALIDATOR, or validate.mjs next to the instances)'
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ?? false
}
