import { helpersNeeded } from '@digirooster/domain'
import type { Person, Role } from '@digirooster/domain'
import type { Group, Moment } from './quarter.ts'

/** People a session asks for in one role. */
export interface StaffPost {
  readonly role: Role
  readonly count: number
  /** more than `count` is wrong as well */
  readonly isExact: boolean
  /** fewer than `count` is wrong; walk-ins may lack helpers */
  readonly isRequired: boolean
  /** whether a person can do it, apart from having the role */
  readonly suits: (person: Person) => boolean
}

/**
 * Lists the people a session asks for: one trainer and enough helpers for a course, the people listed
 * for an activity, the helpers of a walk-in.
 * @param walkInHelpers how many helpers a walk-in session asks for
 */
export function staffPosts(
  moment: Moment,
  walkInHelpers: ReadonlyMap<string, number>,
): StaffPost[] {
  const { group, activity, walkIn, session } = moment
  if (group) return coursePosts(group)
  if (activity) {
    return activity.people.map(({ role, count, topicId }) => ({
      role,
      count,
      isExact: true,
      isRequired: true,
      suits: (person) =>
        topicId === undefined ||
        role !== 'trainer' ||
        person.skills.some((skill) => skill.topicId === topicId),
    }))
  }
  if (!walkIn) return []
  const count = walkInHelpers.get(session.id) ?? walkIn.helpers.count
  const { role } = walkIn.helpers
  return [{ role, count, isExact: true, isRequired: false, suits: () => true }]
}

function coursePosts({ course, format, offering, invited }: Group): StaffPost[] {
  if (!course || !format) return []
  const posts: StaffPost[] = [
    {
      role: 'trainer',
      count: 1,
      isExact: true,
      isRequired: true,
      suits: (person) =>
        person.contractId === course.contractId &&
        person.languages.includes(course.language) &&
        person.skills.some(
          (s) => s.topicId === course.topicId && s.levels.includes(offering.level),
        ),
    },
  ]
  if (format.helpers) {
    const count = helpersNeeded(format, invited)
    const { role } = format.helpers
    posts.push({ role, count, isExact: false, isRequired: true, suits: () => true })
  }
  return posts
}

/**
 * Counts the posts that can be filled at once by different people who suit, by augmenting paths: a
 * person moves to another post when that makes room.
 */
export function fillPosts(
  posts: readonly Pick<StaffPost, 'suits'>[],
  people: readonly Person[],
): number {
  const holder = new Map<number, Person>()
  const place = (person: Person, tried: Set<number>): boolean =>
    posts.some((post, p) => {
      if (tried.has(p) || !post.suits(person)) return false
      tried.add(p)
      const current = holder.get(p)
      if (current && !place(current, tried)) return false
      holder.set(p, person)
      return true
    })
  return people.filter((person) => place(person, new Set())).length
}
