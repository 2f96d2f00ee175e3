import { faultCode } from './retry.ts'
import { StartFault } from './start-fault.ts'

const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['ENETUNREACH', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', '57P03'],
])

/** How Node and PostgreSQL say that a disk is full. */
export const FULL = /No space left on device|Check free disk space/

/**
 * What went wrong when a database was opened, in words for who started the program.
 * @param url address of the server that was asked for; absent: the built-in one
 * @returns a {@link StartFault}, or the fault itself when it is none of those that are known
 */
export function databaseFault(
  error: unknown,
  { url, dataFolder }: { readonly url?: string | undefined; readonly dataFolder: string },
): unknown {
  if (error instanceof StartFault) return error
  const code = faultCode(error) ?? ''
  const words = isFull(error, code)
    ? diskWords
    : url === undefined
      ? folderWords(code, dataFolder)
      : serverWords(code, url)
  return words === undefined ? error : new StartFault(words, { cause: error })
}

/** What to do about it. */
export const diskWords =
  'The disk is full.\nMake room, and start again: nothing that was confirmed is lost.'

/** Said by PostgreSQL, by Node, or by a program of the server. */
function isFull(error: unknown, code: string): boolean {
  const said: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined
  const words = `${error instanceof Error ? error.message : ''} ${typeof said === 'string' ? said : ''}`
  return ['ENOSPC', 'EDQUOT', '53100'].includes(code) || FULL.test(words)
}

function folderWords(code: string, dataFolder: string): string | undefined {
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `The data folder cannot be written: ${dataFolder}\nGive yourself the right to, or choose another with DATA_FOLDER.`
  if (['ENOTDIR', 'EEXIST'].includes(code))
    return `The data folder is not a folder: ${dataFolder}\nChoose another with DATA_FOLDER.`
  return undefined
}

function serverWords(code: string, url: string): string | undefined {
  const { host, user, name } = partsOf(url)
  if (UNREACHABLE.has(code))
    return `The database at ${host} cannot be reached.\nDoes the server run there, and is DATABASE_URL right?`
  if (code === '28P01' || code === '28000')
    return `The database at ${host} does not let user ${user} in.\nLook at the name and the password in DATABASE_URL.`
  if (code === '3D000')
    return `There is no database ${name} at ${host}.\nMake it (createdb ${name}), or name another in DATABASE_URL.`
  if (code === '42501')
    return `User ${user} may not make tables in database ${name} at ${host}.\nLet a superuser make it the owner: alter database ${name} owner to ${user}`
  if (code === '53300')
    return `The database at ${host} takes no more connections.\nEnd other programs that use it, or raise max_connections.`
  return undefined
}

/** Parts of an address that may be shown; the password may not. */
function partsOf(url: string): { host: string; user: string; name: string } {
  if (!URL.canParse(url)) return { host: '?', user: '?', name: '?' }
  const { host, username, pathname } = new URL(url)
  const user = decodeURIComponent(username) || '?'
  return { host: host || 'localhost', user, name: decodeURIComponent(pathname.slice(1)) || user }
}
