import type { Lang } from '@digirooster/formats'
import { messages } from './messages.ts'
import { UserError } from './user-error.ts'
import { WriteError } from './write-files.ts'

/** Puts a failure to write in plain words; any other error stays what it is. */
export function writeFault(error: unknown, lang: Lang): unknown {
  if (!(error instanceof WriteError)) return error
  const { path, code, isPartly } = error
  const say = messages[lang].write
  const what =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? say.denied(path)
      : code === 'ENOSPC' || code === 'EDQUOT'
        ? say.full(path)
        : code === 'EISDIR'
          ? say.isFolder(path)
          : say.failed(path, code)
  return new UserError(`${what} ${isPartly ? say.partly : say.unharmed}`)
}
