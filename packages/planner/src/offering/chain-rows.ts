import type { Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { LinearModelBuilder } from '../lp/model.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { dayMinutes, TIMES_OF_DAY } from './capacity.ts'
import type { PartClass } from './relaxation-shape.ts'
import type { Strand } from './strand.ts'

/** Above so many sessions in its parts a strand is not short of times, and the bound is not worth its price. */
const SCARCE = 12

/**
 * The most series of a strand that fit in one class of parts, whoever teaches: every lesson on a day
 * with a trainer left, the days between lessons respected. Infinity when times are not scarce.
 * A bound on plans: trainers are counted as if they did nothing else.
 */
export async function mostSeries(
  problem: Problem,
  indexes: Indexes,
  strand: Strand,
  parts: PartClass,
): Promise<number> {
  const { sessions, minDaysBetween, maxDaysBetween } = strand.format
  if (sessions < 2 || parts.isMixed) return Infinity
  const perDay = sessionsPerDay(problem, indexes, strand, parts.mask)
  const days = perDay.flatMap((count, day) => (count > 0 ? [day] : []))
  const total = days.reduce((sum, day) => sum + perDay[day], 0)
  if (total > SCARCE * sessions) return Infinity

  const builder = new LinearModelBuilder()
  // Columns: a step from lesson k on one day to lesson k + 1 on another; a series is a path of steps.
  const leaving = new Map<string, [number, number][]>()
  const arriving = new Map<string, [number, number][]>()
  const onDay = new Map<number, [number, number][]>()
  const add = (map: Map<string, [number, number][]>, key: string, column: number) =>
    map.set(key, [...(map.get(key) ?? []), [column, 1]])
  for (let lesson = 0; lesson + 1 < sessions; lesson++)
    for (const from of days)
      for (const to of days) {
        if (to - from < minDaysBetween || to - from > maxDaysBetween) continue
        const column = builder.addColumn({ objective: lesson === 0 ? 1 : 0 })
        add(leaving, `${lesson} ${from}`, column)
        add(arriving, `${lesson + 1} ${to}`, column)
        onDay.set(from, [...(onDay.get(from) ?? []), [column, 1]])
        if (lesson + 2 === sessions) onDay.set(to, [...(onDay.get(to) ?? []), [column, 1]])
      }
  for (let lesson = 1; lesson + 1 < sessions; lesson++)
    for (const day of days) {
      const into = arriving.get(`${lesson} ${day}`) ?? []
      const out = leaving.get(`${lesson} ${day}`) ?? []
      builder.addRow({ lower: 0, upper: 0 }, [
        ...into,
        ...out.map(([column]): [number, number] => [column, -1]),
      ])
    }
  for (const [day, terms] of onDay) builder.addRow({ upper: perDay[day] }, terms)
  const result = await solveLinear(builder.build(), { relaxed: true })
  return Number.isFinite(result.bound) ? Math.max(0, Math.floor(result.bound + 1e-6)) : Infinity
}

/** Per day: sessions of this strand that its trainers could start in the parts of a mask. */
function sessionsPerDay(
  problem: Problem,
  { time }: Indexes,
  { format, teaching }: Strand,
  mask: number,
): number[] {
  const counts = time.dates.map(() => 0)
  for (const { trainer, starts } of teaching) {
    const most = problem.people[trainer].maxMinutesPerDay
    const minutes = dayMinutes(time, starts, [format.minutes], most)
    for (const day of counts.keys()) {
      const combination = (mask >> (3 * time.weekdayOfDay[day])) & 7
      counts[day] += minutes[day * TIMES_OF_DAY + combination] / format.minutes
    }
  }
  return counts
}
