import type { Login } from './client-options.ts'
import { openLink } from './link.ts'
import type { Link } from './link.ts'
import type { Tx } from './scope.ts'
import { runTransaction } from './transaction.ts'

/** Connections to a database. */
export interface Pool {
  /** Runs one transaction, when there is a connection for it. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * A pool of at most `max` connections, made when they are needed.
 * @param login absent: as the address says
 */
export function connect(url: string, max: number, login?: Login): Pool {
  const idle: Link[] = []
  const waiting: (() => void)[] = []
  let used = 0

  async function take(): Promise<Link> {
    while (used >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    used++
    for (let link = idle.pop(); link; link = idle.pop()) {
      if (!link.isBroken()) return link
      void link.close()
    }
    return openLink(url, login)
  }

  function give(link: Link): void {
    used--
    if (link.isBroken()) void link.close()
    else idle.push(link)
    waiting.shift()?.()
  }

  return {
    async transaction(work) {
      const link = await take()
      try {
        return await runTransaction(link, work)
      } finally {
        give(link)
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map((link) => link.close()))
    },
  }
}
