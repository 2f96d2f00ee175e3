import { isoWeek } from '@digirooster/domain'
import type { Person, Problem } from '@digirooster/domain'
import { overLimit } from './fault.ts'
import type { Fault } from './fault.ts'
import { groupBy, sum } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { dayText } from './words.ts'

/** `person-day-hours`: session minutes a day; penalty in minutes too many. */
export function longDays({ moments }: Quarter): Fault[] {
  return shiftsOf(moments).flatMap(({ person, shifts }) =>
    [...groupBy(shifts, (m) => m.date)].flatMap(([date, ofDay]) =>
      overLimit(
        'person-day-hours',
        ofDay,
        ['time', 'people'],
        (some) => Math.max(0, minutesOf(some) - person.maxMinutesPerDay),
        (some) => ({
          nl: `Persoon ${person.id} werkt ${minutesOf(some)} minuten op ${dayText(date).nl}; het maximum is ${person.maxMinutesPerDay}.`,
          en: `Person ${person.id} works ${minutesOf(some)} minutes on ${dayText(date).en}; the maximum is ${person.maxMinutesPerDay}.`,
        }),
      ),
    ),
  )
}

/** `person-week-hours`: session minutes an ISO week, the reserve for late requests left out; penalty in minutes. */
export function longWeeks({ problem, moments }: Quarter): Fault[] {
  return shiftsOf(moments).flatMap(({ person, shifts }) => {
    const most = person.maxMinutesPerWeek * (1 - timeShareOf(problem, person))
    const excess = (some: readonly Moment[]) => {
      const over = minutesOf(some) - most
      return over > 1e-6 ? over : 0
    }
    return [...groupBy(shifts, (m) => weekOf(m.date))].flatMap(([week, ofWeek]) =>
      overLimit('person-week-hours', ofWeek, ['time', 'people'], excess, (some) => ({
        nl: `Persoon ${person.id} werkt ${minutesOf(some)} minuten in week ${week}; het maximum is ${Math.floor(most + 1e-6)}.`,
        en: `Person ${person.id} works ${minutesOf(some)} minutes in week ${week}; the maximum is ${Math.floor(most + 1e-6)}.`,
      })),
    )
  })
}

function shiftsOf(moments: readonly Moment[]): { person: Person; shifts: Moment[] }[] {
  const shifts = moments.flatMap((moment) =>
    [...new Set(moment.people.map(({ person }) => person))].map((person) => ({ person, moment })),
  )
  return [...groupBy(shifts, ({ person }) => person.id).values()].map((ofPerson) => ({
    person: ofPerson[0].person,
    shifts: ofPerson.map(({ moment }) => moment),
  }))
}

/** Share of hours kept free, of the first digibank that the person serves. */
function timeShareOf(problem: Problem, { usableBy, employerId }: Person): number {
  const employer = problem.organisations.find((o) => o.id === employerId)
  const digibankId = usableBy[0] ?? employer?.digibankIds[0] ?? problem.digibanken[0]?.id
  return problem.digibanken.find((d) => d.id === digibankId)?.policy.reserve.timeShare ?? 0
}

function minutesOf(moments: readonly Moment[]): number {
  return sum(moments.map((m) => m.session.minutes))
}

function weekOf(date: string): string {
  const { year, week } = isoWeek(date)
  return `${week} (${year})`
}
