import type { Problem } from '@digirooster/domain'
import type { Lang } from '@digirooster/formats'
import type { Conflicts, Explanation, Fixes } from '@digirooster/planner'
import { messages } from './messages.ts'

/** Conflicts that are shown. */
const mostConflicts = 10

/** Demand lines named for one fix. */
const mostNamed = 3

/** An explanation as lines of text, and how sure it is. */
export function explanationLines({ sentences, how, tries }: Explanation, lang: Lang): string[] {
  const say = messages[lang].explain
  const certainty = how === 'proven' ? say.proven(tries) : say.notFound(tries)
  return [...sentences.map((s) => s[lang]), '', certainty]
}

/** Fixes as lines of text, numbered, each with the wishes it helps, and how they were found. */
export function fixLines(
  problem: Problem,
  { fixes, tried, candidates, withoutAsking, isStopped }: Fixes,
  lang: Lang,
): string[] {
  const say = messages[lang].explain
  const topics = new Map(problem.topics.map((t) => [t.id, t.name]))
  const wishes = new Map(problem.demand.map((d) => [d.id, d]))
  const end = fixes.length === 0 ? say.noFixes(tried) : say.tried(tried, candidates)
  const lines = fixes.flatMap(({ sentences, helps }, k) => {
    const counts = new Map<string, number>()
    for (const { demandId, wishes: count } of helps) {
      const topicId = wishes.get(demandId)?.topicId ?? demandId
      const name = topics.get(topicId)
      const title = (lang === 'en' ? name?.en : undefined) ?? name?.nl ?? topicId
      counts.set(title, (counts.get(title) ?? 0) + count)
    }
    const named = [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, mostNamed)
      .map(([title, count]) => `${count} × ${title}`)
    const [first, ...rest] = sentences.map((s) => s[lang])
    return [`${k + 1}. ${first}`, ...rest.map((text) => `   ${text}`), `   ${say.helps(named)}`, '']
  })
  return [
    ...(withoutAsking > 0 ? [say.withoutAsking(withoutAsking), ''] : []),
    ...lines,
    ...(fixes.length === 0 && isStopped ? [] : [end]),
    ...(isStopped ? [say.stopped] : []),
  ]
}

/** What refuses wishes most, one line each. */
export function conflictLines({ conflicts, tried }: Conflicts, lang: Lang): string[] {
  const say = messages[lang].explain
  if (conflicts.length === 0) return [say.noConflicts]
  const shown = conflicts.filter(({ share }) => share >= 0.005).slice(0, mostConflicts)
  return [
    say.conflicts(tried),
    ...shown.flatMap(({ text, wishes, moments, share }) => [
      `${`${Math.round(100 * share)} %`.padStart(6)}  ${text[lang]}`,
      `        ${say.conflict(wishes, moments)}`,
    ]),
    ...(conflicts.length > shown.length
      ? [say.moreConflicts(conflicts.length - shown.length)]
      : []),
  ]
}
