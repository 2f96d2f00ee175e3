import type { Demand, Problem, TravelPoint } from '@digirooster/domain'
import { levelWords } from '../constraints/term-words.ts'
import { both } from '../constraints/words.ts'
import { NEAR_MINUTES, tripMinutes } from '../explain/trips.ts'
import { figure } from './comparison.ts'
import type { Figure, FigureSection } from './comparison.ts'
import type { Counted } from './counted.ts'

/** Wishes of one demand line that get a place somewhere. */
interface Served {
  readonly line: Demand
  readonly wishes: number
  readonly at: TravelPoint | undefined
}

/** Wishes with a place: all of them, near ones, and per wijk, level and target group with the people behind them. */
export function wishFigures(counted: Counted): Figure[] {
  const { problem } = counted
  const served = servedWishes(counted)
  return [...wholeFigures(problem, served), ...partFigures(problem, served)]
}

function servedWishes({ problem, offerings, sessions, referrals }: Counted): Served[] {
  const lines = new Map(problem.demand.map((d) => [d.id, d]))
  const places = new Map(problem.digipunten.map((d) => [d.id, d]))
  const starts = new Map(sessions.map((s) => [s.id, s]))
  const found = [
    ...offerings.flatMap((offering) => {
      const first = starts.get(offering.sessionIds[0])
      const place = places.get(first?.digipuntId ?? '')
      const stay = place?.itinerary.find(
        (s) => first && s.from <= first.start && first.start < s.to,
      )
      return offering.served.map((s) => ({ ...s, at: stay ?? place }))
    }),
    ...referrals.map((r) => ({ ...r, at: problem.supply.find((s) => s.id === r.supplyId) })),
  ]
  return found.flatMap(({ demandId, wishes, at }) => {
    const line = lines.get(demandId)
    return line ? [{ line, wishes, at }] : []
  })
}

function wholeFigures(problem: Problem, served: readonly Served[]): Figure[] {
  const trip = tripMinutes(problem)
  let [all, starters, near, travelling, minutes] = [0, 0, 0, 0, 0]
  for (const { line, wishes, at } of served) {
    all += wishes
    if (line.level === 'starter') starters += wishes
    const long = at ? trip(line, at) : null
    if (long === null || long <= NEAR_MINUTES) near += wishes
    if (long === null) continue
    travelling += wishes
    minutes += wishes * long
  }
  const mean = travelling === 0 ? 0 : Math.round((10 * minutes) / travelling) / 10
  const asked = problem.demand.reduce((sum, line) => sum + line.wishes, 0)
  return [
    figure('wishes', 'asked', 'Wensen', 'Wishes', asked),
    figure('wishes', 'served', 'Wensen met een plaats', 'Wishes with a place', all),
    figure('wishes', 'starters', 'Waarvan beginners', 'Of which beginners', starters),
    figure(
      'wishes',
      'people',
      'Verschillende mensen, geschat',
      'Different people, estimated',
      peopleOf(served),
    ),
    figure(
      'wishes',
      'near',
      `Wensen binnen ${NEAR_MINUTES} minuten`,
      `Wishes within ${NEAR_MINUTES} minutes`,
      near,
    ),
    figure(
      'wishes',
      'trip',
      'Minuten onderweg, gemiddeld',
      'Minutes of travel, on average',
      mean,
      'minutes',
    ),
  ]
}

/** Different people behind wishes with a place: as many per wish as the demand line has, rounded once for all. */
function peopleOf(served: readonly Served[]): number {
  const people = served.reduce(
    (sum, { line, wishes }) => sum + (wishes * line.people) / line.wishes,
    0,
  )
  return Math.round(people)
}

function partFigures(problem: Problem, served: readonly Served[]): Figure[] {
  const parts = [
    ...problem.digibanken.flatMap(({ id: digibankId, wijken }) =>
      wijken.map(({ id, name }) =>
        part(
          'wijk',
          id,
          name,
          name,
          ({ line }) => line.digibankId === digibankId && line.wijkId === id,
        ),
      ),
    ),
    ...(['starter', 'confident'] as const).map((level) => {
      const { nl, en } = levelWords(level)
      return part('level', level, nl, en, ({ line }) => line.level === level)
    }),
    ...problem.digibanken.flatMap(({ id: digibankId, targetGroups }) =>
      targetGroups.map(({ id, name }) => {
        const { nl, en } = both(name)
        return part(
          'target-group',
          `${digibankId}:${id}`,
          nl,
          en,
          ({ line }) => line.digibankId === digibankId && line.targetGroupIds.includes(id),
        )
      }),
    ),
  ]
  return parts.flatMap(({ section, id, nl, en, has }) => {
    const own = served.filter(has)
    const wishes = own.reduce((sum, s) => sum + s.wishes, 0)
    return [
      figure(
        section,
        `served:${section}:${id}`,
        `${nl}: wensen met een plaats`,
        `${en}: wishes with a place`,
        wishes,
      ),
      figure(
        section,
        `people:${section}:${id}`,
        `${nl}: mensen, geschat`,
        `${en}: people, estimated`,
        peopleOf(own),
      ),
    ]
  })
}

interface Part {
  readonly section: FigureSection
  readonly id: string
  readonly nl: string
  readonly en: string
  readonly has: (served: Served) => boolean
}

function part(section: FigureSection, id: string, nl: string, en: string, has: Part['has']): Part {
  return { section, id, nl: capital(nl), en: capital(en), has }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
