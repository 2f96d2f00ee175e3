import { walkInCalendar } from '@digirooster/domain'
import type { Person, Role } from '@digirooster/domain'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { groupBy, sum } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { fillPosts, staffPosts } from './staff-needs.ts'
import { courseText, momentText } from './words.ts'

const dutchRoles: Partial<Record<string, string>> = {
  trainer: 'lesgever',
  digibuddy: 'digibuddy',
  repairer: 'hersteller',
  coach: 'coach',
}

/**
 * `staffing`: one trainer for a course, enough helpers, the people an activity lists, nobody in a role
 * that is not asked for; walk-ins may lack helpers. Penalty in people too few or too many.
 */
export function wrongStaffing(quarter: Quarter): Fault[] {
  const walkInHelpers = helpersByWalkIn(quarter)
  return quarter.moments.flatMap((moment) => {
    const posts = groupBy(staffPosts(moment, walkInHelpers), (post) => post.role)
    const present = groupBy(moment.people, ({ role }) => role)
    if (!moment.group?.format && !moment.activity && !moment.walkIn) return []
    return [...new Set([...posts.keys(), ...present.keys()])].flatMap((role) => {
      const asked = posts.get(role) ?? []
      const needed = sum(asked.map((post) => post.count))
      const there = new Set(present.get(role)?.map(({ person }) => person.id)).size
      const isFewer = there < needed && asked.some((post) => post.isRequired)
      const isMore = there > needed && asked.every((post) => post.isExact)
      if (!isFewer && !isMore) return []
      const what = momentText(moment)
      const found = fault('staffing', Math.abs(there - needed), [moment], ['people', 'group'], {
        nl: `${what.nl}: ${needed} nodig als ${dutchRoles[role] ?? role}, ${there} gepland.`,
        en: `${what.en}: ${needed} needed as ${role}, ${there} planned.`,
      })
      // Whoever was asked to come may come, also when nobody is needed any more.
      return isMore && found.isInherited ? [] : [found]
    })
  })
}

/**
 * `skills`: people have the role they fill; a trainer has the skill, the language and the contract of
 * the course; the contract covers the topic. Penalty in people who cannot do it, 1 for a contract.
 */
export function lackingSkills(quarter: Quarter): Fault[] {
  const walkInHelpers = helpersByWalkIn(quarter)
  const faults = quarter.moments.flatMap((moment) => {
    const posts = groupBy(staffPosts(moment, walkInHelpers), (post) => post.role)
    return [...groupBy(moment.people, ({ role }) => role)].flatMap(([role, present]) => {
      const different = [...new Set(present.map(({ person }) => person))]
      const able = different.filter((p) => p.roles.includes(role as Role))
      const seats = (posts.get(role) ?? []).flatMap((post) =>
        Array.from({ length: Math.min(post.count, different.length) }, () => post),
      )
      // Able people beyond the number asked for are a fault of staffing, not of skills.
      const misfits = Math.min(seats.length, able.length) - fillPosts(seats, able)
      const missing = different.length - able.length + misfits
      if (missing === 0) return []
      const unfit = different.filter((p) => !able.includes(p) || !seats.some((s) => s.suits(p)))
      return [unable(moment, role as Role, missing, unfit.length > 0 ? unfit : different)]
    })
  })
  return [...faults, ...foreignTopics(quarter)]
}

/** How many helpers each walk-in session asks for, special dates included; by session id. */
export function helpersByWalkIn({ problem }: Quarter): Map<string, number> {
  return new Map(
    problem.walkIns.flatMap(walkInCalendar(problem)).map((o) => [o.sessionId, o.helpers]),
  )
}

function unable(moment: Moment, role: Role, missing: number, people: readonly Person[]): Fault {
  const what = momentText(moment)
  const who = people.map((p) => p.id).join(', ')
  return fault('skills', missing, [moment], ['people', 'group'], {
    nl: `${what.nl}: niet geschikt als ${dutchRoles[role] ?? role}: ${who}.`,
    en: `${what.en}: not suitable as ${role}: ${who}.`,
  })
}

function foreignTopics({ groups }: Quarter): Fault[] {
  return groups.flatMap((group) => {
    const { contract, course, moments } = group
    const allowed = contract?.topicIds ?? []
    if (!contract || !course || allowed.length === 0 || allowed.includes(course.topicId)) return []
    const [title, name] = [courseText(group), contract.name]
    const text = {
      nl: `${title.nl} valt niet onder contract ${name.nl}.`,
      en: `${title.en} is not covered by contract ${name.en ?? name.nl}.`,
    }
    return [fault('skills', 1, moments, ['group'], text)]
  })
}
