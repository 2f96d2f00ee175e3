import type { Person, Role } from '@digirooster/domain'
import { glances } from './at-a-glance.ts'
import type { Glance, Name } from './at-a-glance.ts'
import { grouped, organisationNames } from './grouped.ts'
import type { ResourceList } from './grouped.ts'
import { isWanted } from './list-query.ts'
import type { ListQuery } from './list-query.ts'
import type { SeenQuarter } from './seen-quarter.ts'

const roles = ['trainer', 'digibuddy', 'repairer', 'coach'] as const

/** A trainer, digibuddy, repairer or coach in the list. */
export interface PersonItem extends Glance {
  readonly roles: readonly Role[]
  readonly isNamed: boolean
  readonly topics: readonly { readonly name: Name; readonly levels: readonly string[] }[]
  readonly languages: readonly string[]
  readonly maxMinutesPerWeek: number
  readonly places: readonly string[]
}

/** The people of a quarter: trainers by contract or who employs them, then each other kind. */
export function peopleList(seen: SeenQuarter, query: ListQuery): ResourceList<PersonItem> {
  const { problem } = seen
  const glance = glances(seen)
  const organisations = organisationNames(problem)
  const contracts = new Map(problem.contracts.map((each) => [each.id, each]))
  const topics = new Map(problem.topics.map(({ id, name }) => [id, name]))
  const places = new Map(problem.digipunten.map(({ id, name }) => [id, name]))
  const item = (of: Person): PersonItem => ({
    ...glance('person', of.id),
    ...{ roles: of.roles, isNamed: of.named, languages: of.languages },
    topics: of.skills.map(({ topicId, levels }) => ({
      name: topics.get(topicId) ?? topicId,
      levels,
    })),
    maxMinutesPerWeek: of.maxMinutesPerWeek,
    places: of.digipuntIds.map((id) => places.get(id) ?? id),
  })
  const groups = roles.flatMap((role) =>
    [
      ...Map.groupBy(
        problem.people.filter(({ roles: [first] }) => first === role),
        ({ contractId, employerId }) => contractId ?? employerId ?? '',
      ),
    ].map(([id, all]) => {
      const contract = contracts.get(id)
      return {
        ...{ id: `${role}:${id}`, role, all },
        name: contract?.name ?? organisations.get(id) ?? '',
        ...(contract && { price: contract.price }),
      }
    }),
  )
  return grouped(
    groups,
    (group, of) =>
      isWanted(query, {
        group: group.id,
        texts: [
          of.id,
          group.name,
          ...of.skills.map(({ topicId }) => topics.get(topicId)),
          ...of.digipuntIds.map((id) => places.get(id)),
        ],
        has: [...of.roles, ...of.languages],
      }),
    item,
  )
}
