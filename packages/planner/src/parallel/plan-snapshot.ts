import type { Problem } from '@digirooster/domain'
import type { Proposal } from '../compile/bundle.ts'
import type { Referral } from '../compile/compile.ts'
import { timetableOf } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'

/** A timetable as islands exchange it: the receiver compiles it again. */
export interface PlanSnapshot {
  /** courses and formats by their ids: the receiver has them */
  readonly proposals: readonly (Omit<Proposal, 'course' | 'format'> & {
    readonly courseId: string
    readonly formatId: string
  })[]
  readonly referrals: readonly Referral[]
  /** per activity: its start slot, -1 when it is out */
  readonly start: Int32Array
  /** per role slot: its resource, -1 when empty */
  readonly resource: Int32Array
}

/** Takes a timetable apart, for another island. */
export function snapshotOf({ proposals, referrals, state }: Timetable): PlanSnapshot {
  return {
    proposals: proposals.map(({ course, format, ...rest }) => ({
      ...rest,
      courseId: course.id,
      formatId: format.id,
    })),
    referrals,
    start: state.start.slice(),
    resource: state.resource.slice(),
  }
}

/** Puts a timetable together that another island found for the same problem. */
export function fromSnapshot(setting: Setting, snapshot: PlanSnapshot): Timetable {
  const { referrals, start, resource } = snapshot
  const proposals = snapshot.proposals.map(({ courseId, formatId, ...rest }) => ({
    ...rest,
    ...courseOf(setting.problem, courseId, formatId),
  }))
  return timetableOf(setting, { proposals, referrals, state: { start, resource } })
}

function courseOf(
  { courses }: Problem,
  courseId: string,
  formatId: string,
): Pick<Proposal, 'course' | 'format'> {
  const course = courses.find(({ id }) => id === courseId)
  const format = course?.formats.find(({ id }) => id === formatId)
  if (course && format) return { course, format }
  throw new TypeError(`course ${courseId} with format ${formatId} is not in this problem`)
}
