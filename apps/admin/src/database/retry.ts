import { setTimeout as sleep } from 'node:timers/promises'

/** Faults after which the same transaction may well succeed: it lost a race and changed nothing. */
const LOST_RACE = new Set(['40001', '40P01'])
/** Faults before anything was sent: the server is away, or not ready yet. */
const AWAY = new Set(['ECONNREFUSED', 'CONNECT_TIMEOUT', '57P03'])

/** Times a transaction is tried before its fault is given to the caller. */
const ATTEMPTS = 20

/** Code of a fault of the database or its connection: five characters of SQL, or a word. */
export function faultCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : undefined
}

/** Whether the server could not be reached at all. */
export function isAway(error: unknown): boolean {
  return AWAY.has(faultCode(error) ?? '')
}

/**
 * Tries a whole transaction again when it lost a race to another (serialisation failure, deadlock), a little later
 * each time. `work` must change nothing outside the database.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= ATTEMPTS || !LOST_RACE.has(faultCode(error) ?? '')) throw error
      await sleep(Math.random() * Math.min(500, 5 * 2 ** attempt))
    }
  }
}
