import type { Problem } from '@digirooster/domain'
import { progressOf } from '../decompose/standing.ts'
import type { Standing as PartStanding } from '../decompose/standing.ts'
import type { Progress } from '../search/options.ts'
import { compareStandings } from './compare-standings.ts'
import type { PlanTold } from './plan-told.ts'

type Told = Extract<PlanTold, { kind: 'progress' }>

/** What is known of one island. */
interface Known {
  readonly iterations: number
  readonly done: number
  /** per part, once it had a plan there */
  readonly standings: readonly (PartStanding | undefined)[]
}

/** Where several islands that plan one problem stand together: each part as the best of them has it. */
export class JointProgress {
  private readonly problem: Problem
  private readonly known: Known[]

  constructor(problem: Problem, islands: number) {
    this.problem = problem
    const nothing = { iterations: 0, done: 0, standings: [] }
    this.known = Array.from({ length: islands }, () => nothing)
  }

  /** After an island told its own. */
  after(island: number, { phase, iterations, done, standings }: Told): Progress {
    const before = this.known[island].standings
    this.known[island] = {
      iterations,
      done,
      standings: standings.map((standing, part) => standing ?? before[part]),
    }
    return this.at(
      phase,
      standings.map((_, part) => best(this.known.flatMap((of) => of.standings[part] ?? []))),
    )
  }

  /** With these standings, one per part. */
  at(phase: Progress['phase'], standings: readonly (PartStanding | undefined)[]): Progress {
    const { known, problem } = this
    const iterations = known.reduce((sum, of) => sum + of.iterations, 0)
    const done = known.reduce((sum, of) => sum + of.done, 0) / known.length
    return progressOf(phase, problem, { iterations, done: () => done }, standings)
  }
}

function best(standings: readonly PartStanding[]): PartStanding | undefined {
  const [first, ...others] = standings
  return others.reduce((a, b) => (compareStandings(a, b) <= 0 ? a : b), first)
}
