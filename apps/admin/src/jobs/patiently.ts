import { setTimeout as sleep } from 'node:timers/promises'
import { Refused } from '../database/refused.ts'

/** Times that something is tried while the database is away, a second apart. */
const PATIENCE = 60

/** Tries a transaction again while the database is away: what a search found is worth the wait. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refused || attempt === PATIENCE) throw error
      await sleep(1000)
    }
  }
}
