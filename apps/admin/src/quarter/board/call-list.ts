import type { Problem, Session } from '@digirooster/domain'

/** Somebody who has to be told that what they know is different. */
export interface ToTell {
  readonly kind: 'organisation' | 'person' | 'participants'
  /** Name of the organisation, code of the person; empty for participants. */
  readonly name: string
  /** How many participants; 0 for others. */
  readonly count: number
}

/**
 * Who has to be told that a public lesson changes or goes: its participants, who is there, who owns the room and laptops;
 * both as it was and as it becomes.
 */
export function toTell(problem: Problem, was: Session, is: Session | null): ToTell[] {
  const both = is ? [was, is] : [was]
  const people = new Set(both.flatMap((each) => each.people.map(({ personId }) => personId)))
  const owners = new Set(both.flatMap((each) => ownersOf(problem, each)))
  const count = Math.max(was.enrolled, was.invited)
  return [
    ...(count > 0 ? [{ kind: 'participants' as const, name: '', count }] : []),
    ...[...people].map((name) => ({ kind: 'person' as const, name, count: 0 })),
    ...[...owners].map((id) => ({
      kind: 'organisation' as const,
      name: problem.organisations.find((each) => each.id === id)?.name ?? id,
      count: 0,
    })),
  ]
}

function ownersOf(problem: Problem, { digipuntId, laptopClassIds }: Session): string[] {
  const place = problem.digipunten.find(({ id }) => id === digipuntId)
  const classes = problem.laptopClasses.filter(({ id }) => laptopClassIds.includes(id))
  return [place?.ownerId, ...classes.map(({ ownerId }) => ownerId)].flatMap((id) => id ?? [])
}
