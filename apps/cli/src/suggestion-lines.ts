import type { Lang } from '@digirooster/formats'
import type { Effect, NewGroupSuggestions, Suggestions, TakeOver } from '@digirooster/planner'
import { messages } from './messages.ts'

/** Others that are told why they cannot. */
const mostOthers = 8

/** Other places for a session, as people read them. */
export function suggestionLines(found: Suggestions, lang: Lang): string[] {
  const { title, suggestions, obstacles, tries, isAll } = found
  const say = messages[lang].suggest
  if (suggestions.length === 0)
    return [
      say.none,
      ...obstacles.map(({ text }) => `  ${text[lang]}`),
      '',
      say.tried(tries, isAll),
    ]
  const lines = suggestions.flatMap((each, k) => numbered(k, each.title[lang], each, lang))
  return [`${say.now} ${title[lang]}`, '', ...lines, '', say.tried(tries, isAll)]
}

/** Places for a new group, as people read them. */
export function groupLines(found: NewGroupSuggestions, lang: Lang): string[] {
  const { suggestions, obstacles, tries, isAll } = found
  const say = messages[lang].suggest
  if (suggestions.length === 0)
    return [
      say.noGroup,
      ...obstacles.slice(0, 3).map(({ text }) => `  ${text[lang]}`),
      '',
      say.tried(tries, isAll),
    ]
  const lines = suggestions.flatMap((each, k) => numbered(k, each.title[lang], each, lang))
  return [...lines, '', say.tried(tries, isAll)]
}

/** Who could take over, as people read it. */
export function takeOverLines(found: TakeOver, limit: number, lang: Lang): string[] {
  const { substitutes, others } = found
  const say = messages[lang].suggest
  const can = substitutes
    .slice(0, limit)
    .flatMap((each, k) => numbered(k, each.personId, each, lang))
  const cannot = others
    .slice(0, mostOthers)
    .map(({ obstacles }) => `  ${obstacles[0]?.text[lang] ?? ''}`)
  const more = others.length - cannot.length
  return [
    ...(can.length > 0 ? can : [say.nobody]),
    ...(cannot.length > 0 ? ['', say.others, ...cannot] : []),
    ...(more > 0 ? [`  ${say.more(more)}`] : []),
  ]
}

/** Whether it can be and the first consequence on one line, each other consequence on its own. */
function numbered(k: number, title: string, { sentences }: Effect, lang: Lang): string[] {
  const said = sentences.map((sentence) => sentence[lang])
  const lines = [said.slice(0, 2).join(' '), ...said.slice(2)]
  return [`${String(k + 1).padStart(3)}. ${title}`, ...lines.map((line) => `     ${line}`)]
}
