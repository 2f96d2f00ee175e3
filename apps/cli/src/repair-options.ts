import type { Lang } from '@digirooster/formats'
import { searchOptions } from './arguments.ts'
import type { Arguments } from './arguments.ts'

/** How far a repair goes: as far as is of use when nobody says how long. */
export function repairOptions(chosen: Arguments, lang: Lang) {
  const { values } = chosen
  const { threads: _, seconds, ...options } = searchOptions(chosen, lang)
  const isTimed = values.has('seconds') && seconds !== undefined
  return { ...options, ...(isTimed && { seconds, now: () => performance.now() }) }
}
