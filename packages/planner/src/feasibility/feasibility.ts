import type { Problem } from '@digirooster/domain'
import { contextOf } from '../preflight/context.ts'
import { preflight } from '../preflight/preflight.ts'
import type { Finding } from '../preflight/finding.ts'
import type { Clash, Feasibility } from './clash.ts'
import { owedTogether } from './owed-together.ts'

const ABOUT: Readonly<Record<string, Clash['about']>> = {
  'activity-impossible': 'owed',
  'walk-in-without-helpers': 'owed',
  'pin-on-blocked-slot': 'fixed',
  'target-out-of-reach': 'target',
}

const ORDER: readonly Clash['about'][] = ['fixed', 'owed', 'target', 'wishes']

/**
 * Says within about a second what makes a quarter impossible: what is owed, stands or is asked that can never be, and the
 * smallest set of things found that cannot all be. Plans no groups.
 * @example
 * feasibility(problem).clashes.map(({ text, how }) => [text.nl, how])
 */
export function feasibility(problem: Problem): Feasibility {
  const context = contextOf(problem)
  const alone = preflight(problem, context)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => clashOf(problem, finding))
  const known = new Set(alone.flatMap(({ subjectIds }) => subjectIds))
  const clashes = [...alone, ...owedTogether(context, known)].sort(
    (a, b) => ORDER.indexOf(a.about) - ORDER.indexOf(b.about),
  )
  const isProven = clashes.some(({ how }) => how === 'proven')
  return {
    status: clashes.length === 0 ? 'possible' : isProven ? 'impossible' : 'unknown',
    clashes,
  }
}

function clashOf({ activities }: Problem, { code, subjectIds, text, hint }: Finding): Clash {
  const isOwed = activities.some(({ id }) => subjectIds.includes(id))
  const about = ABOUT[code] ?? (isOwed ? 'owed' : 'wishes')
  return { about, code, subjectIds, text, hint, how: 'proven', tries: 0 }
}
