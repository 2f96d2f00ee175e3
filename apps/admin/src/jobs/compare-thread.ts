// Compares two plans in a thread and says what is different.
import { compare } from '@digirooster/planner'
import type { CompareTask } from './compare-with-draft.ts'

export default ({ before, after }: CompareTask) => compare(before.problem, before, after).sentences
