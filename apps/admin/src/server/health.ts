import type { IncomingMessage, ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { Application } from './application.ts'

/**
 * Answers `/healthz` (the program runs) and `/readyz` (it also reaches its database).
 * @returns whether the request was one of these
 */
export function health(
  request: IncomingMessage,
  response: ServerResponse,
  application: Application,
): boolean {
  if (request.url === '/healthz') {
    answer(response, 200, 'ok')
    return true
  }
  if (request.url === '/readyz') {
    reachesDatabase(application).then(
      () => answer(response, 200, 'ready'),
      () => answer(response, 503, 'no database'),
    )
    return true
  }
  return false
}

function reachesDatabase({ database }: Application): Promise<unknown> {
  const nobody = { userId: null, digibankId: null, role: 'person' } as const
  return database.withScope(nobody, (tx) => sql`select 1`.execute(tx))
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(text)
}
