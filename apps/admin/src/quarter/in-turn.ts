import type { Scope } from '../database/scope.ts'

/** The work of each digibank that was asked for last. */
const last = new Map<string, Promise<unknown>>()

/**
 * Does slow changes of a digibank one after the other. They would wait for each other in the database all the same, and
 * there each keeps a connection: ten would leave none for anybody else.
 */
export function inTurn<T>({ digibankId }: Scope, work: () => Promise<T>): Promise<T> {
  const key = digibankId ?? ''
  const answer = (last.get(key) ?? Promise.resolve()).then(work)
  const settled = answer.then(
    () => undefined,
    () => undefined,
  )
  last.set(key, settled)
  void settled.then(() => {
    if (last.get(key) === settled) last.delete(key)
  })
  return answer
}
