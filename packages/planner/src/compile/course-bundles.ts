import {
  devicesNeeded,
  helpersNeeded,
  sessionPriceCents,
  standingWithin,
} from '@digirooster/domain'
import type { Course, CourseFormat, Level, Problem } from '@digirooster/domain'
import type { Bundle, FixedPart, Proposal, ServedWishes, StaffSlot } from './bundle.ts'
import { withHeldStaff } from './held-staff.ts'

/** The line of a digibank that pays a course; null when it is free of charge or nothing pays it. */
export function budgetLineOf(problem: Problem, digibankId: string, course: Course): string | null {
  if (course.contractId === undefined) return null
  const line = problem.budgetLines.find(
    (l) => l.digibankId === digibankId && l.contractId === course.contractId,
  )
  return line?.id ?? null
}

/** Cents one session of a course costs. */
export function courseSessionCents(problem: Problem, course: Course, minutes: number): number {
  const contract = problem.contracts.find((c) => c.id === course.contractId)
  return contract ? sessionPriceCents(contract, minutes) : 0
}

/** People one session of a course needs: a trainer, and helpers by the size of the group. */
function courseStaff(
  course: Course,
  format: CourseFormat,
  level: Level,
  invited: number,
): StaffSlot[] {
  const trainer: StaffSlot = {
    role: 'trainer',
    topicId: course.topicId,
    level,
    language: course.language,
    contractId: course.contractId ?? null,
    mayBeVacant: false,
  }
  const helpers = Array.from({ length: helpersNeeded(format, invited) }, (): StaffSlot => ({
    role: format.helpers?.role ?? 'digibuddy',
    mayBeVacant: false,
  }))
  return [trainer, ...helpers]
}

/** Turns a proposed group into a bundle. */
export function bundleOfProposal(problem: Problem, proposal: Proposal): Bundle {
  const { course, format, level } = proposal
  const ids = Array.from({ length: format.sessions }, (_, k) => `${proposal.id}/${k + 1}`)
  return courseBundle(problem, {
    id: proposal.id,
    digibankId: proposal.digibankId,
    course,
    format,
    level,
    sessionIds: ids,
    served: proposal.served,
    fixed: ids.map(() => undefined),
  })
}

/** Turns the groups that stand already into bundles that never leave. */
export function bundlesOfFixedOfferings(
  problem: Problem,
  fixedParts: ReadonlyMap<string, FixedPart>,
  lineIndex: ReadonlyMap<string, number>,
): Bundle[] {
  return standingWithin(problem).offerings.flatMap((offering) => {
    const course = problem.courses.find((c) => c.id === offering.courseId)
    const format = course?.formats.find((f) => f.id === offering.formatId)
    const ids = offering.sessionIds.filter((s) => fixedParts.has(s))
    if (!course || !format || ids.length === 0) return []
    const served = offering.served.flatMap(({ demandId, wishes }): ServedWishes[] => {
      const line = lineIndex.get(demandId)
      return line === undefined ? [] : [{ line, wishes }]
    })
    const [first] = ids.flatMap((s) => fixedParts.get(s) ?? [])
    const bundle = courseBundle(problem, {
      id: offering.id,
      digibankId: offering.digibankId,
      course,
      // What stands lasts as long as was agreed, whatever new groups do.
      format: { ...format, minutes: first.session.minutes },
      level: offering.level,
      sessionIds: ids,
      served,
      fixed: ids.map((s) => fixedParts.get(s)),
    })
    return [{ ...bundle, isOptional: false, offering }]
  })
}

function courseBundle(
  problem: Problem,
  group: {
    id: string
    digibankId: string
    course: Course
    format: CourseFormat
    level: Level
    sessionIds: readonly string[]
    served: readonly ServedWishes[]
    fixed: readonly (FixedPart | undefined)[]
  },
): Bundle {
  const { course, format, level, sessionIds, served } = group
  const invited = served.reduce((sum, s) => sum + s.wishes, 0)
  const staff = courseStaff(course, format, level, invited)
  return {
    ...group,
    kind: 'course',
    minutes: format.minutes,
    givenStart: sessionIds.map(() => undefined),
    staff: sessionIds.map((_, k) => withHeldStaff(staff, group.fixed[k])),
    needsRoom: course.mode !== 'online',
    isOptional: true,
    invited,
    noShowRate: format.noShowRate,
    devices: {
      count: course.mode === 'online' ? 0 : devicesNeeded(course.device, invited),
      types: course.device ? [course.device.type, ...course.device.substitutes] : [],
    },
    costCents: courseSessionCents(problem, course, format.minutes) * sessionIds.length,
    budgetLineId: budgetLineOf(problem, group.digibankId, course),
    minDays: format.minDaysBetween,
    maxDays: format.maxDaysBetween,
  }
}
