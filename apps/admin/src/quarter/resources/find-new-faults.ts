import { inThread } from '../../threads/in-thread.ts'
import { newFaults } from './new-faults.ts'
import type { BreaksTask, NewFault } from './new-faults.ts'

/** Lessons that are judged at once without anybody noticing; twice takes some tenths of a second. */
const FEW = 600

/** What a change breaks; where there is much to judge, in a thread, so that pages go on answering. */
export async function findNewFaults(task: BreaksTask): Promise<readonly NewFault[]> {
  if (task.plan.sessions.length <= FEW) return newFaults(task)
  return inThread<NewFault[]>(new URL('./new-faults-thread.ts', import.meta.url), task)
}
