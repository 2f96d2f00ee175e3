import { Refused } from './refused.ts'

/** What was refused, as its code; `done`: nothing was. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}
