import type { Bilingual } from '@digirooster/domain'
import { roomWords, titleOf } from '../constraints/words.ts'
import { listWords } from '../constraints/term-words.ts'
import { tryOut } from '../explain/try-out.ts'
import { construct, random } from '../kernel/index.ts'
import type { Evaluator } from '../kernel/index.ts'
import { countWords } from '../preflight/finding-words.ts'
import type { Context } from '../preflight/context.ts'
import { constraints } from '../constraints/registry.ts'
import { hardestFirst } from '../search/timetable.ts'
import type { Clash } from './clash.ts'
import { placeAll } from './place-all.ts'
import type { Tries } from './place-all.ts'

/** Random places tried for each bundle, times all are put anew, and placements of the search for a clash. */
const TRIES = 60
const TIMES = 4
const MOST_TRIES = 60_000

/** Activities that are looked at together at most. */
const MOST_TOGETHER = 8

/**
 * Puts everything that is owed beside what stands, without any group. Where something finds no place, looks for the
 * smallest set of activities that cannot all be, by leaving out one after the other as long as the rest cannot.
 * @param known ids of what cannot be on its own already
 */
export function owedTogether(context: Context, known: ReadonlySet<string>): Clash[] {
  const { quarter } = context
  const hard = constraints.filter(({ level }) => level === 'hard' || level === 'owed')
  const owed = hardestFirst(quarter).filter((b) => {
    const { activity, isOptional } = quarter.bundles[b]
    return isOptional && activity !== undefined && !known.has(activity.id)
  })
  const outs = leftOut(context, hard, owed)
  const told = new Set<string>()
  return outs.flatMap((bundle): Clash[] => {
    const id = quarter.bundles[bundle].activity?.id ?? ''
    if (told.has(id)) return []
    const evaluator = tryOut(
      quarter,
      quarter.initial,
      hard.filter(({ level }) => level === 'hard'),
    )
    const clash = clashAround(context, evaluator, owed, bundle)
    for (const subject of clash.subjectIds) told.add(subject)
    return [clash]
  })
}

/** Bundles that found no place in the best of several attempts. */
function leftOut(context: Context, hard: typeof constraints, owed: readonly number[]): number[] {
  const { quarter } = context
  let best: number[] | undefined
  for (let time = 1; time <= TIMES && best?.length !== 0; time++) {
    const evaluator = tryOut(quarter, quarter.initial, hard)
    const draw = random(time)
    // Later attempts begin with what found no place before.
    const order = [...new Set([...(best ?? []), ...owed])]
    construct(evaluator, draw, order, TRIES)
    const out = owed.filter((b) => evaluator.state.start[quarter.model.bundleStart[b]] < 0)
    if (!best || out.length < best.length) best = out
  }
  return best ?? []
}

function clashAround(
  { quarter }: Context,
  evaluator: Evaluator,
  owed: readonly number[],
  out: number,
): Clash {
  const { model, bundles } = quarter
  const first = (b: number) => model.bundleStart[b]
  const isSingle = (b: number) => bundles[b].sessionIds.length === 1
  const roomsOf = (b: number) => model.candidates[model.candidatesOf[model.roleStart[first(b)]]]
  const mine = new Set(roomsOf(out))
  const near = owed.filter((b) => b !== out && isSingle(b) && roomsOf(b).some((r) => mine.has(r)))
  const tries: Tries = { left: MOST_TRIES, spent: 0 }
  // Activities that bring laptops can make room for each other; for them nothing is proven.
  const isPlain = [out, ...near].every((b) => bundles[b].devices.count === 0)
  let set = [out, ...near.slice(0, MOST_TOGETHER - 1)]
  const test = (some: readonly number[]) => placeAll(evaluator, some.map(first), tries)
  let isProven = false
  if (isPlain && isSingle(out)) {
    isProven = test(set) === 'cannot'
    if (isProven)
      for (const bundle of set.slice(1)) {
        const rest = set.filter((b) => b !== bundle)
        if (test(rest) === 'cannot') set = rest
      }
  }
  if (!isProven) set = [out]
  const ids = [...new Set(set.map((b) => bundles[b].activity?.id ?? bundles[b].id))]
  return {
    about: 'owed',
    code: isProven ? 'owed-clash' : 'owed-without-place',
    subjectIds: [...ids, ...roomIds(quarter, roomsOf(out))],
    ...wordsOf(
      quarter,
      set.toSorted((a, b) => a - b),
      Array.from(roomsOf(out)),
      isProven,
      tries.spent,
    ),
    how: isProven ? 'proven' : 'not-found',
    tries: tries.spent,
  }
}

function roomIds(quarter: Context['quarter'], rooms: Iterable<number>): string[] {
  const list = Array.from(rooms)
  return list.length > 3 ? [] : list.map((r) => quarter.resources.rooms[r].room.id)
}

function wordsOf(
  quarter: Context['quarter'],
  set: readonly number[],
  rooms: readonly number[],
  isProven: boolean,
  tries: number,
): { text: Bilingual; hint: Bilingual } {
  const titles = new Map<string, { title: Bilingual; count: number }>()
  for (const b of set) {
    const title = titleOf(quarter, b)
    titles.set(title.nl, { title, count: (titles.get(title.nl)?.count ?? 0) + 1 })
  }
  const names = listWords(
    [...titles.values()].map(({ title, count }) => ({
      nl: count === 1 ? `“${title.nl}”` : `${count} × “${title.nl}”`,
      en: count === 1 ? `“${title.en}”` : `${count} × “${title.en}”`,
    })),
  )
  const isOne = set.length === 1
  const places = [...new Set(rooms.map((r) => roomWords(quarter, r)))]
  const where =
    places.length === 0 || places.length > 3
      ? { nl: '', en: '' }
      : listWords(places.map((name) => ({ nl: name, en: name })))
  const at = {
    nl: where.nl === '' ? '' : ` in ${where.nl}`,
    en: where.en === '' ? '' : ` at ${where.en}`,
  }
  const free = {
    nl: 'Zoek een ander lokaal of een ander moment, of vraag er een minder.',
    en: 'Look for another room or another moment, or ask for one less.',
  }
  if (!isProven) {
    const count = countWords(tries, { nl: 'poging', en: 'try' }, { nl: 'pogingen', en: 'tries' })
    return {
      text: {
        nl: `Voor ${names.nl} is${at.nl} na ${count.nl} geen plaats gevonden naast wat er al staat.`,
        en: `For ${names.en} no place was found${at.en} after ${count.en} beside what stands.`,
      },
      hint: free,
    }
  }
  return {
    text: isOne
      ? {
          nl: `${names.nl} past${at.nl} nergens naast wat er al staat.`,
          en: `${names.en} fits nowhere${at.en} beside what stands.`,
        }
      : {
          nl: `${names.nl} passen niet allemaal${at.nl} naast wat er al staat.`,
          en: `${names.en} do not all fit${at.en} beside what stands.`,
        },
    hint: free,
  }
}
