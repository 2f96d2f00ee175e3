/** A week to fill, as much of an instance as matters here; indexes as in an instance. */
export interface Week {
  readonly days: number
  readonly periodsPerDay: number
  readonly courses: readonly {
    readonly teacher: string
    readonly lectures: number
    readonly minDays: number
    readonly students: number
  }[]
  readonly rooms: readonly { readonly capacity: number }[]
  readonly curricula: readonly { readonly courses: readonly number[] }[]
  readonly unavailable: readonly {
    readonly course: number
    readonly day: number
    readonly period: number
  }[]
}

/** What does not change; periods count over the whole week, lists of lists stand behind one another. */
export type Tables = ReturnType<typeof tablesOf>

/** Writes a week out as typed arrays. */
export function tablesOf({ days, periodsPerDay, courses, rooms, curricula, unavailable }: Week) {
  const week = [...Array(days * periodsPerDay).keys()]
  const courseOf = courses.flatMap(({ lectures }, c) => Array<number>(lectures).fill(c))
  const memberships = courses.map((_, c) => curricula.map((one) => one.courses.includes(c)))
  const curriculaOf = memberships.map((list) => list.flatMap((isIn, q) => (isIn ? [q] : [])))
  const rivals = courses.map((one, c) =>
    courses.map((other, d) => {
      return one.teacher === other.teacher || curriculaOf[c].some((q) => memberships[d][q])
    }),
  )
  const rivalsOf = rivals.map((list) => list.flatMap((isRival, d) => (isRival ? [d] : [])))
  const allowed = courses.map((_, c) => {
    const own = unavailable.filter(({ course }) => course === c)
    const forbidden = new Set(own.map(({ day, period }) => day * periodsPerDay + period))
    return week.map((period) => !forbidden.has(period))
  })
  const starts = allowed.map((list) => week.filter((period) => list[period]))
  return {
    ...{ days, courses: courses.length, rooms: rooms.length, curricula: curricula.length },
    ...{ periods: week.length, lectures: courseOf.length },
    courseOf: Int32Array.from(courseOf),
    firstLecture: Int32Array.from(courses, (_, c) => courseOf.indexOf(c)),
    lecturesOf: Int32Array.from(courses, ({ lectures }) => lectures),
    minDays: Int32Array.from(courses, ({ minDays }) => minDays),
    dayOf: Int32Array.from(week, (period) => Math.floor(period / periodsPerDay)),
    bitOf: Int32Array.from(week, (period) => 1 << (period % periodsPerDay)),
    /** per mask of a day: what compactness costs */
    lonely: Int32Array.from({ length: 1 << periodsPerDay }, (_, mask) => {
      const isAlone = (k: number) => ((mask << 1) & (7 << k)) === 2 << k
      return 2 * week.slice(0, periodsPerDay).filter(isAlone).length
    }),
    /** by course × rooms + room: students without a seat */
    short: Int32Array.from(
      courses.flatMap((c) => rooms.map((r) => Math.max(0, c.students - r.capacity))),
    ),
    /** by course × courses + course: 1 when they are never at once */
    isRival: Uint8Array.from(rivals.flat(), Number),
    firstRival: offsets(rivalsOf),
    rivalList: Int32Array.from(rivalsOf.flat()),
    firstCurriculum: offsets(curriculaOf),
    curriculumList: Int32Array.from(curriculaOf.flat()),
    /** by course × curricula + curriculum */
    isMember: Uint8Array.from(memberships.flat(), Number),
    firstStart: offsets(starts),
    startList: Int32Array.from(starts.flat()),
    /** by course × periods + period: 1 when it may be taught then */
    isAllowed: Uint8Array.from(allowed.flat(), Number),
  }
}

function offsets(lists: readonly (readonly number[])[]): Int32Array {
  let next = 0
  return Int32Array.from([0, ...lists.map(({ length }) => (next += length))])
}
