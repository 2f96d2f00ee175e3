import { removeExpired } from '../auth/remove-expired.ts'
import type { Application } from '../server/application.ts'
import type { Log } from '../server/log.ts'

const HOUR = 60 * 60_000

/**
 * Throws away every hour what no longer holds. A database that is away then is no reason to end: the next hour will do.
 * @returns how to stop that
 */
export function keepClean(application: Application, log: Log, pause = HOUR): () => void {
  const clean = () => {
    removeExpired(application).catch((fault: unknown) =>
      log({ what: 'cleaning', kind: fault instanceof Error ? fault.name : 'fault' }),
    )
  }
  const timer = setInterval(clean, pause)
  return () => clearInterval(timer)
}
