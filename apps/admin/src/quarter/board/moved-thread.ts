// Counts a plan again, with lessons elsewhere, in a thread.
import { open } from '@digirooster/planner'
import type { MovedTask } from './moved.ts'

export default ({ problem, plan, moves }: MovedTask) => open(problem, plan).withMoves(moves)
