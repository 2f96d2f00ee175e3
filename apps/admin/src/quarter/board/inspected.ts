import type { Explanation } from '@digirooster/planner'
import type { LocalText, Session } from '@digirooster/domain'
import { askDraft } from './ask-draft.ts'
import { toTell } from './call-list.ts'
import type { ToTell } from './call-list.ts'
import { cardOf } from './card.ts'
import type { Card } from './card.ts'
import type { OpenDraft } from './open-draft.ts'
import { indexOf } from './quarter-index.ts'

/** All about one lesson or moment: why it stands here, what it uses, for whom. */
export interface Inspected {
  readonly card: Card
  /** Why it stands where it stands. */
  readonly why: readonly LocalText[]
  readonly placeName: string
  readonly roomName: string
  readonly seats: number
  readonly laptops: readonly string[]
  readonly level: 'starter' | 'confident' | null
  readonly forWhom: readonly { readonly wijk: string; readonly wishes: number }[]
  readonly via: readonly { readonly name: string; readonly wishes: number }[]
  readonly expected: number
  readonly enrolled: number
  readonly waiting: number
  /** What needs a yes, from whom, by which day. */
  readonly asks: readonly { readonly what: string; readonly whom: string; readonly by: string }[]
  readonly orderBy: string | null
  /** Euro cents of the whole group; null: it is free. */
  readonly cents: number | null
  readonly isPast: boolean
  /** As it is public, where that is different; null: as it stands, or not public. */
  readonly published: { readonly start: string; readonly where: string } | null
  /** Who has to be told when it moves; nobody when it is not public. */
  readonly tell: readonly ToTell[]
}

/** All about one lesson; undefined when the draft has no such lesson. */
export async function inspect(draft: OpenDraft, sessionId: string): Promise<Inspected | undefined> {
  const index = indexOf(draft)
  const session = index.sessions.get(sessionId)
  if (!session) return undefined
  const { plan, problem } = draft
  const group = index.groups.get(session.offeringId ?? '')
  const served = (group?.served ?? []).map(({ demandId, wishes }) => ({
    wishes,
    demand: index.demand.get(demandId),
  }))
  const card = cardOf(session, index)
  const known = index.published.get(sessionId)
  const whereOf = ({ digipuntId, roomId }: Session) =>
    [index.places.get(digipuntId ?? '')?.name, index.rooms.get(roomId ?? '')?.name]
      .filter(Boolean)
      .join(', ')
  const order = plan.orders.find(({ sessionIds }) => sessionIds.includes(sessionId))
  return {
    card,
    why: (await whyOf(draft, sessionId)).sentences,
    placeName: index.places.get(session.digipuntId ?? '')?.name ?? '',
    roomName: index.rooms.get(session.roomId ?? '')?.name ?? '',
    seats: index.rooms.get(session.roomId ?? '')?.seats ?? 0,
    laptops: session.laptopClassIds.map((id) => index.classes.get(id)?.name ?? id),
    level: group?.level ?? null,
    forWhom: counts(served, ({ demand }) => index.wijken.get(demand?.wijkId ?? '')?.name).map(
      ([wijk, wishes]) => ({ wijk, wishes }),
    ),
    via: counts(
      served,
      ({ demand }) => index.organisations.get(demand?.contactOrganisationId ?? '')?.name,
    ).map(([name, wishes]) => ({ name, wishes })),
    expected: session.expected,
    enrolled: session.enrolled,
    waiting: session.waiting,
    asks: plan.asks
      .filter(({ sessionIds }) => sessionIds.includes(sessionId))
      .map(({ subject, organisationId, askBy }) => ({
        what:
          index.places.get(subject.id)?.name ??
          index.rooms.get(subject.id)?.name ??
          index.classes.get(subject.id)?.name ??
          subject.id,
        whom: index.organisations.get(organisationId ?? '')?.name ?? '',
        by: askBy,
      })),
    orderBy: order?.orderBy ?? null,
    cents: group && group.budgetLineId !== null ? group.costCents : null,
    isPast: session.start < problem.horizon.asOf,
    published: card.isChangedSince && known ? { start: known.start, where: whereOf(known) } : null,
    tell: card.isPublished ? toTell(problem, known ?? session, session) : [],
  }
}

/** Whether one of these lessons is public. */
export function isAnyPublic(draft: OpenDraft, sessionIds: readonly string[]): boolean {
  const { standing } = indexOf(draft)
  return sessionIds.some((id) => standing.get(id)?.because === 'published')
}

/** Alternatives are tried to say why: what was said once is kept. */
async function whyOf(draft: OpenDraft, id: string): Promise<Explanation> {
  const said = draft.explained.get(id) ?? (await askDraft(draft, 'explain', id))
  draft.explained.set(id, said)
  return said
}

type Served = { readonly wishes: number }

function counts<T extends Served>(
  served: readonly T[],
  nameOf: (each: T) => string | undefined,
): [string, number][] {
  const found = new Map<string, number>()
  for (const each of served) {
    const name = nameOf(each)
    if (name !== undefined) found.set(name, (found.get(name) ?? 0) + each.wishes)
  }
  return [...found].toSorted((a, b) => b[1] - a[1])
}
