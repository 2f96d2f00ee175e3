import postgres from 'postgres'
import { clientOptions } from './client-options.ts'
import type { Login } from './client-options.ts'
import { faultCode } from './retry.ts'

/** One connection, used for one thing at a time, and never again after it broke. */
export interface Link {
  /** Sends one statement after what was sent before has been answered. */
  send(sql: string, parameters?: readonly unknown[]): Promise<postgres.RowList<postgres.Row[]>>
  isBroken(): boolean
  close(): Promise<void>
}

/**
 * Opens one connection. The driver’s own pool connects again by itself, in the middle of a transaction too: the rest of
 * it would then be sent outside. So each connection is a client of its own that is thrown away when it breaks.
 */
export function openLink(url: string, login?: Login): Link {
  let isBroken = false
  let last: Promise<unknown> = Promise.resolve()
  const client = postgres(url, {
    ...clientOptions(login),
    max: 1,
    max_lifetime: null,
    onclose: () => {
      isBroken = true
    },
  })
  return {
    send(sql, parameters = []) {
      const answer = last.then(async () => {
        if (isBroken) throw new Error('The connection to the database broke.')
        try {
          return await client.unsafe(sql, [...parameters] as never[], { prepare: true })
        } catch (error) {
          // Five characters are a fault of the statement; anything else is one of the connection.
          if (!/^[0-9A-Z]{5}$/.test(faultCode(error) ?? '')) isBroken = true
          throw error
        }
      })
      last = answer.catch(() => undefined)
      return answer
    },
    isBroken: () => isBroken,
    close: () => client.end({ timeout: isBroken ? 0 : 5 }),
  }
}
