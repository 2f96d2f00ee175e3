import { messages } from './messages.ts'
import { show, tell } from './output.ts'
import type { Lang } from '@digirooster/formats'
import type { Telling } from './read-input.ts'
import { writeFault } from './write-fault.ts'
import { writeFiles } from './write-files.ts'
import type { NewFile } from './write-files.ts'

/**
 * Writes files: all of them, or none.
 * @throws {UserError} when one cannot be written
 */
export async function writeAll(files: readonly NewFile[], lang: Lang): Promise<void> {
  try {
    await writeFiles(files)
  } catch (error) {
    throw writeFault(error, lang)
  }
}

/** Says which files were written; beside the result where that is JSON. */
export function tellSaved(paths: readonly string[], { lang, isJson }: Telling): void {
  if (paths.length === 0) return
  const lines = [messages[lang].write.done, ...paths.map((path) => `  ${path}`)].join('\n')
  if (isJson) tell(lines)
  else show(`\n${lines}\n`)
}
