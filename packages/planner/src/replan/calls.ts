import type { Bilingual, Problem, Session } from '@digirooster/domain'
import type { Difference, Repair } from './difference.ts'
import type { Call } from './replan-result.ts'

/** Who has to be told that something became different: people, owners of what is used, participants. */
export function callsFor({ problem, after }: Repair, difference: Difference): Call[] {
  const { sessions, isPublished, before, what } = difference
  const calls = new Map<string, Call & { sessionIds: string[] }>()
  const tell = (kind: Call['kind'], id: string, session: string, text: Bilingual) => {
    const key = `${kind} ${id}`
    const known = calls.get(key)
    if (!known) calls.set(key, { kind, id, text, sessionIds: [session] })
    else if (!known.sessionIds.includes(session)) known.sessionIds.push(session)
  }
  for (const { id, before: was, after: is, changed } of sessions) {
    // Who comes and who opens the door must know when and where; for other laptops only their owners.
    const isMoved = changed.some((aspect) => aspect !== 'laptops' && aspect !== 'people')
    const isElsewhere = !was || !is || isMoved || what === 'stuck'
    for (const person of differing(peopleOf(was), peopleOf(is), isElsewhere))
      tell('person', person, id, named(person))
    for (const owner of differing(ownersOf(problem, was), ownersOf(after, is), isElsewhere))
      tell('organisation', owner, id, named(nameOf(after, owner)))
  }
  const people = before?.invited ?? 0
  if (isPublished && people > 0 && sessions.length > 0) {
    const group = before?.id ?? difference.id
    tell('participants', group, sessions[0].id, {
      nl: people === 1 ? '1 deelnemer' : `${people} deelnemers`,
      en: people === 1 ? '1 participant' : `${people} participants`,
    })
    const said = calls.get(`participants ${group}`)
    if (said) calls.set(`participants ${group}`, { ...said, count: people })
  }
  return [...calls.values()]
}

/** All of both when everything is different, else those that only one of them has. */
function differing(was: readonly string[], is: readonly string[], all: boolean): string[] {
  const both = [...new Set([...was, ...is])]
  return all ? both : both.filter((one) => was.includes(one) !== is.includes(one))
}

function peopleOf(session: Session | null): string[] {
  return session?.people.map(({ personId }) => personId) ?? []
}

/** Who owns the room and the laptops of a session. */
function ownersOf(problem: Problem, session: Session | null): string[] {
  if (!session) return []
  const place = problem.digipunten.find(({ id }) => id === session.digipuntId)
  const classes = problem.laptopClasses.filter(({ id }) => session.laptopClassIds.includes(id))
  return [place?.ownerId, ...classes.map(({ ownerId }) => ownerId)].flatMap((id) => id ?? [])
}

function nameOf(problem: Problem, organisationId: string): string {
  return problem.organisations.find(({ id }) => id === organisationId)?.name ?? organisationId
}

function named(name: string): Bilingual {
  return { nl: name, en: name }
}
