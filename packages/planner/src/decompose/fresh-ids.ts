import type { Plan, Problem } from '@digirooster/domain'

/**
 * Gives new groups whose id another part has given too (the same course online) the next id that is free. What
 * stands keeps its id; so does the group of the first part.
 */
export function withFreshIds(problem: Problem, plans: readonly Plan[]): Plan[] {
  const standing = new Set(problem.fixed.offerings.map((o) => o.id))
  const taken = new Set(standing)
  return plans.map((plan) => {
    const renamed = new Map<string, string>()
    for (const { id, sessionIds } of plan.offerings) {
      if (standing.has(id)) continue
      const fresh = freeId(id, taken)
      taken.add(fresh)
      if (fresh === id) continue
      renamed.set(id, fresh)
      for (const session of sessionIds) renamed.set(session, fresh + session.slice(id.length))
    }
    return renamed.size === 0 ? plan : withIds(plan, (id) => renamed.get(id) ?? id)
  })
}

/** The id itself, or the first with a higher number at its end that is free. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const name = id.slice(0, id.lastIndexOf('.'))
  let free = id
  for (let k = Number(id.slice(name.length + 1)); taken.has(free); k++) free = `${name}.${k + 1}`
  return free
}

function withIds(plan: Plan, rename: (id: string) => string): Plan {
  return {
    ...plan,
    offerings: plan.offerings.map((o) => ({
      ...o,
      id: rename(o.id),
      sessionIds: o.sessionIds.map(rename),
    })),
    sessions: plan.sessions.map((s) => ({
      ...s,
      id: rename(s.id),
      offeringId: s.offeringId === null ? null : rename(s.offeringId),
    })),
    orders: plan.orders.map((o) => ({
      ...o,
      offeringId: rename(o.offeringId),
      sessionIds: o.sessionIds.map(rename),
    })),
    asks: plan.asks.map((a) => ({ ...a, sessionIds: a.sessionIds.map(rename) })),
    inherited: plan.inherited.map((v) => ({ ...v, sessionIds: v.sessionIds.map(rename) })),
  }
}
