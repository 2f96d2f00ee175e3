import { addWorkingDays, dateOf, expandRecurrence, minutesBetween } from '@digirooster/domain'
import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import { compareText } from './sessions.ts'

/** Working days before the first use by which a room, laptops or a person should have said yes. */
const ASK_WORKING_DAYS = 15

/** What must be ordered by which date, earliest first; what stands already has been ordered. */
export function ordersOf(
  problem: Problem,
  offerings: readonly Offering[],
  sessions: readonly Session[],
): Plan['orders'] {
  const standing = new Set(problem.fixed.offerings.map((o) => o.id))
  const today = dateOf(problem.horizon.asOf)
  const startOf = new Map(sessions.map((s) => [s.id, s.start]))
  return offerings
    .flatMap((offering) => {
      const course = problem.courses.find((c) => c.id === offering.courseId)
      const contract = problem.contracts.find((c) => c.id === course?.contractId)
      if (!contract || standing.has(offering.id)) return []
      const first = offering.sessionIds.map((id) => startOf.get(id) ?? '').sort(compareText)[0]
      const orderBy = addWorkingDays(dateOf(first), -contract.orderWorkingDays)
      return [
        {
          contractId: contract.id,
          offeringId: offering.id,
          sessionIds: [...offering.sessionIds],
          orderBy,
          late: orderBy < today,
          costCents: offering.costCents,
        },
      ]
    })
    .sort((a, b) => compareText(a.orderBy, b.orderBy) || compareText(a.offeringId, b.offeringId))
}

type Ask = Plan['asks'][number]

/** What still needs a yes, from whom, for which sessions; most urgent first. */
export function asksOf(problem: Problem, sessions: readonly Session[]): Ask[] {
  const asks = new Map<string, Ask>()
  const { windows, isUnsure } = openWindows(problem)
  for (const session of sessions) {
    for (const subject of subjectsOf(session)) {
      const own = windows.get(`${subject.kind} ${subject.id}`) ?? []
      // Mostly all of them are sure: then nothing has to be asked, and when they are does not matter.
      if (!own.some(isUnsure)) continue
      const covering = own.filter(({ stretches }) => covers(stretches(), session))
      if (covering.some((w) => !isUnsure(w))) continue
      const window = covering[0]
      if (!window) continue
      const key = `${subject.kind} ${subject.id} ${window.entry.state}`
      const known = asks.get(key)
      if (known) known.sessionIds.push(session.id)
      else
        asks.set(key, {
          subject,
          organisationId: ownerOf(problem, subject),
          state: window.entry.state === 'option' ? 'option' : 'asked',
          sessionIds: [session.id],
          askBy: askBy(problem, session.start),
        })
    }
  }
  return [...asks.values()].sort(
    (a, b) => compareText(a.askBy, b.askBy) || compareText(a.subject.id, b.subject.id),
  )
}

/** A window in which something is open, and its times, written out when somebody asks. */
interface OpenWindow {
  readonly entry: Problem['availability'][number]
  readonly stretches: () => Stretches
}

type Stretches = ReturnType<typeof expandRecurrence>

/** Windows that count, by what they are about; those that nobody said yes to yet are unsure. */
function openWindows({ availability, horizon }: Problem): {
  windows: ReadonlyMap<string, readonly OpenWindow[]>
  isUnsure: (window: OpenWindow) => boolean
} {
  const windows = new Map<string, OpenWindow[]>()
  for (const entry of availability) {
    if (entry.effect !== 'open' || entry.state === 'refused') continue
    let known: Stretches | undefined = undefined
    const stretches = () => (known ??= expandRecurrence(entry.when, horizon.start, horizon.end))
    const key = `${entry.subject.kind} ${entry.subject.id}`
    const list = windows.get(key)
    if (list) list.push({ entry, stretches })
    else windows.set(key, [{ entry, stretches }])
  }
  return { windows, isUnsure: ({ entry }) => entry.state !== 'confirmed' }
}

function covers(stretches: Stretches, session: Session): boolean {
  return stretches.some(
    (s) => s.start <= session.start && minutesBetween(session.start, s.end) >= session.minutes,
  )
}

function subjectsOf(session: Session): Ask['subject'][] {
  return [
    ...(session.digipuntId && session.roomId
      ? [{ kind: 'digipunt' as const, id: session.digipuntId }]
      : []),
    ...(session.roomId ? [{ kind: 'room' as const, id: session.roomId }] : []),
    ...session.laptopClassIds.map((id) => ({ kind: 'laptop-class' as const, id })),
    ...session.people.map((p) => ({ kind: 'person' as const, id: p.personId })),
  ]
}

function ownerOf(problem: Problem, subject: Ask['subject']): string | null {
  switch (subject.kind) {
    case 'digipunt':
      return problem.digipunten.find((d) => d.id === subject.id)?.ownerId ?? null
    case 'room':
      return (
        problem.digipunten.find((d) => d.rooms.some((r) => r.id === subject.id))?.ownerId ?? null
      )
    case 'laptop-class':
      return problem.laptopClasses.find((c) => c.id === subject.id)?.ownerId ?? null
    case 'person':
      return problem.people.find((p) => p.id === subject.id)?.employerId ?? null
  }
}

function askBy(problem: Problem, start: string): string {
  const wanted = addWorkingDays(dateOf(start), -ASK_WORKING_DAYS)
  const today = dateOf(problem.horizon.asOf)
  return wanted < today ? today : wanted
}
