import { readFile, stat } from 'node:fs/promises'
import type { InputIssue, ParseResult } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import { messages } from './messages.ts'
import { show, tell } from './output.ts'
import { UserError } from './user-error.ts'

const mostBytes = 256 * 2 ** 20

/** How what is wrong with the input is told. */
export interface Telling {
  lang: Lang
  isJson: boolean
}

/**
 * Reads and parses one document; tells everything that is wrong with it.
 * @returns nothing when the document is wrong; it has been told then
 * @throws {UserError} when the file cannot be read
 */
export async function readInput<T>(
  path: string,
  parse: (bytes: Uint8Array) => ParseResult<T>,
  { lang, isJson }: Telling,
): Promise<T | undefined> {
  const result = parse(await readBytes(path, lang))
  if (result.ok) return result.value
  if (isJson) show(`${JSON.stringify({ file: path, issues: result.issues }, null, 2)}\n`)
  else tell(issueText(path, result.issues, lang))
  return undefined
}

async function readBytes(path: string, lang: Lang): Promise<Uint8Array> {
  const say = messages[lang].read
  try {
    const file = await stat(path)
    if (file.isDirectory()) throw new UserError(say.directory(path))
    // A pipe is fine (`<(…)`); a device may never end.
    if (!file.isFile() && !file.isFIFO()) throw new UserError(say.special(path))
    if (file.size > mostBytes) throw new UserError(say.tooLarge(path))
    return await readFile(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === '') throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(say.missing(path))
    if (code === 'EACCES' || code === 'EPERM') throw new UserError(say.denied(path))
    throw new UserError(say.failed(path, code))
  }
}

function issueText(path: string, issues: readonly InputIssue[], lang: Lang): string {
  const say = messages[lang].read
  const lines = issues.flatMap((issue) => [
    `  ${issue.path}`,
    `    ${say.value} ${issue.value === '' ? say.nothing : issue.value}`,
    `    ${say.expected} ${issue.expected[lang]}`,
    `    ${say.hint} ${issue.hint[lang]}`,
  ])
  return [say.issues(path, issues.length), ...lines].join('\n')
}
