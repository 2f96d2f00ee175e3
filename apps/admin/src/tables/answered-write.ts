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
  const known = await answerTo<T>(tx, key)
  if (known) return known
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

/** What a write with a key was answered; undefined when there was none yet. */
export async function answerTo<T extends object>(tx: Tx, key: string): Promise<T | undefined> {
  const row = await tx
    .selectFrom('answered_write')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirst()
  return row && (row.answer as T)
}
