import type {
  Course,
  Demand,
  Digipunt,
  LaptopClass,
  Offering,
  Person,
  Plan,
  Problem,
  Session,
} from '@digirooster/domain'
import type { OpenDraft } from './open-draft.ts'

/** What a quarter and its draft hold, by id. */
export interface QuarterIndex {
  readonly wijken: ReadonlyMap<string, Problem['digibanken'][number]['wijken'][number]>
  readonly places: ReadonlyMap<string, Digipunt>
  readonly rooms: ReadonlyMap<string, Digipunt['rooms'][number]>
  readonly topics: ReadonlyMap<string, Problem['topics'][number]>
  readonly courses: ReadonlyMap<string, Course>
  readonly classes: ReadonlyMap<string, LaptopClass>
  readonly people: ReadonlyMap<string, Person>
  readonly demand: ReadonlyMap<string, Demand>
  readonly organisations: ReadonlyMap<string, Problem['organisations'][number]>
  readonly activities: ReadonlyMap<string, Problem['activities'][number]>
  readonly walkIns: ReadonlyMap<string, Problem['walkIns'][number]>
  readonly groups: ReadonlyMap<string, Offering>
  readonly sessions: ReadonlyMap<string, Session>
  /** Lessons as they are public. */
  readonly published: ReadonlyMap<string, Session>
  readonly standing: ReadonlyMap<string, Problem['fixed']['sessions'][number]>
}

const indexes = new WeakMap<OpenDraft, QuarterIndex>()

/** What an open draft holds, by id; looked up once. */
export function indexOf(draft: OpenDraft): QuarterIndex {
  const index = indexes.get(draft) ?? made(draft)
  indexes.set(draft, index)
  return index
}

function made({ problem, plan, version }: OpenDraft): QuarterIndex {
  return indexOfPlan(problem, plan, version?.sessions ?? [])
}

/** What a quarter and a plan hold, by id. */
export function indexOfPlan(
  problem: Problem,
  plan: Plan,
  published: readonly Session[],
): QuarterIndex {
  return {
    wijken: byId(problem.digibanken.flatMap(({ wijken }) => wijken)),
    places: byId(problem.digipunten),
    rooms: byId(problem.digipunten.flatMap(({ rooms }) => rooms)),
    topics: byId(problem.topics),
    courses: byId(problem.courses),
    classes: byId(problem.laptopClasses),
    people: byId(problem.people),
    demand: byId(problem.demand),
    organisations: byId(problem.organisations),
    activities: byId(problem.activities),
    walkIns: byId(problem.walkIns),
    groups: byId(plan.offerings),
    sessions: byId(plan.sessions),
    published: byId(published),
    standing: new Map(problem.fixed.sessions.map((each) => [each.session.id, each])),
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]))
}
