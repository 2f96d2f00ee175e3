import type { Tx } from '../database/scope.ts'

/**
 * Does a write once for each key of a user: sent again, after a lost answer or a double click, it gives the same answer
 * and changes nothing. Of two at once the second waits for the first.
 * @param key made by who sends, new for each intention; at most 200 characters
 */
export async function once<T extends object>(
  tx: Tx,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const known = await tx
    .selectFrom('answered_write')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirst()
  if (known) return known.answer as T
  // Fails when another transaction has it; then this one is tried again and finds the answer.
  await tx
    .insertInto('answered_write')
    .values({ key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const answer = await work()
  await tx.updateTable('answered_write').set({ answer }).where('key', '=', key).execute()
  return answer
}
