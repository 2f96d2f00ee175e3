import type { Plan, Session } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import type { QuarterIndex } from '../quarter-index.ts'
import { inOrder } from '../session-order.ts'
import { counted, words } from '../words.ts'

/** Moments of one kind at one place that still look for helpers. */
export interface HelperGap {
  kind: string
  place: string
  /** `3 digibuddy’s` */
  missing: string
  first: Session
  moments: number
}

/** Who is still looked for: walk-ins by their series, anything else by its place; the earliest first. */
export function helperGaps({ sessions }: Plan, index: QuarterIndex, lang: Lang): HelperGap[] {
  const short = inOrder(sessions.filter(({ missing }) => missing.length > 0))
  const groups = Map.groupBy(short, (s) => s.walkInId ?? `${s.kind} ${s.digipuntId}`)
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      kind: words[lang].kinds[first.kind],
      place: index.digipunten.get(first.digipuntId ?? '')?.name ?? words[lang].online,
      missing: missingByRole(group, lang),
      first,
      moments: group.length,
    })),
  )
}

function missingByRole(sessions: readonly Session[], lang: Lang): string {
  const all = sessions.flatMap(({ missing }) => missing)
  return [...Map.groupBy(all, ({ role }) => role)]
    .map(([role, some]) => {
      const count = some.reduce((sum, need) => sum + need.count, 0)
      return counted(count, words[lang].roles[role])
    })
    .join(', ')
}
