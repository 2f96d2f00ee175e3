import { modeSuits } from '@digirooster/domain'
import type { Course, CourseFormat, Digibank, Level, Problem } from '@digirooster/domain'
import { choicesOfProposals } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import { budgetLineOf, courseSessionCents } from '../compile/course-bundles.ts'
import type { Choices, Filters } from '../compile/domains.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { chancesOf } from './chances.ts'
import type { Chances } from './spots.ts'

/** One course in one format for one level at one digibank: what groups of it could serve. */
export interface Strand extends Chances {
  readonly digibank: Digibank
  readonly course: Course
  readonly format: CourseFormat
  readonly level: Level
  readonly lines: readonly number[]
  /** trainers by index among the people */
  readonly trainers: readonly number[]
  /** cents of one group */
  readonly costCents: number
  readonly budgetLineId: string | null
  /** false: it costs money and no budget line pays it */
  readonly isPayable: boolean
}

/** Whether groups of a strand can exist at all; the rest can serve nobody. */
export function isUsable(strand: Strand): boolean {
  return strand.trainers.length > 0 && strand.spots.length > 0 && strand.isPayable
}

/** Strands, and what a smallest group of each could choose from: bundle k of `base` is of strand k. */
export interface Probed {
  readonly strands: Strand[]
  readonly base: QuarterBase
  readonly choices: readonly Choices[]
}

/** Lists every strand that somebody asks for, also those that can serve nobody. */
export function strandsOf(problem: Problem, indexes: Indexes, filters: Filters): Strand[] {
  return probedStrands(problem, indexes, filters).strands
}

/** Lists every strand that somebody asks for, with what its groups could choose from. */
export function probedStrands(problem: Problem, indexes: Indexes, filters: Filters): Probed {
  const linesOf = linesByKind(indexes)
  const asked = problem.digibanken.flatMap((digibank) =>
    problem.courses
      .filter(({ noNewGroups }) => noNewGroups !== true)
      .filter((c) => c.digibankIds.length === 0 || c.digibankIds.includes(digibank.id))
      .flatMap((course) =>
        course.formats.flatMap((format) =>
          format.levels
            .filter((level) => course.levels.includes(level))
            .map((level) => ({
              digibank,
              course,
              format,
              level,
              lines: linesFor(indexes, linesOf(digibank, course, level), course),
            })),
        ),
      ),
  )
  const wanted = asked.filter(({ lines }) => lines.length > 0)
  const { base, choices } = choicesOfProposals(
    problem,
    indexes,
    wanted.map((w, k) => ({
      ...w,
      id: `probe-${k}`,
      digibankId: w.digibank.id,
      wijkId: null,
      served: [{ line: w.lines[0], wishes: w.format.group.min }],
    })),
    filters,
  )
  const strands = wanted.map((w, k) => {
    const chances = chancesOf(base, k, choices[k], w.lines)
    const trainers = choices[k].people[0][0] ?? []
    const line = budgetLineOf(problem, w.digibank.id, w.course)
    const perSession = courseSessionCents(problem, w.course, w.format.minutes)
    const isPayable = w.course.contractId === undefined || line !== null
    const costCents = perSession * w.format.sessions
    return { ...w, ...chances, trainers, costCents, budgetLineId: line, isPayable }
  })
  return { strands, base, choices }
}

/** Prepares a function that lists the lines of a digibank on the topic of a course for a level. */
function linesByKind({
  demand,
}: Indexes): (digibank: Digibank, course: Course, level: Level) => readonly number[] {
  const byKind = new Map<string, number[]>()
  for (const [d, { digibankId, topicId, level }] of demand.lines.entries()) {
    const kind = `${digibankId} ${topicId} ${level}`
    const known = byKind.get(kind)
    if (known) known.push(d)
    else byKind.set(kind, [d])
  }
  return ({ id }, { topicId }, level) => byKind.get(`${id} ${topicId} ${level}`) ?? []
}

function linesFor({ demand }: Indexes, lines: readonly number[], course: Course): number[] {
  return lines.filter((d) => {
    const { language, mode } = demand.lines[d]
    return language === course.language && modeSuits(course.mode, mode)
  })
}
