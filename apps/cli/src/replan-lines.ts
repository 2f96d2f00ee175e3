import type { Lang } from '@digirooster/formats'
import type { ReplanEntry, ReplanResult } from '@digirooster/planner'
import { messages } from './messages.ts'

const kinds = ['stuck', 'gone', 'moved', 'added', 'people'] as const

/** What a repair changed, for people: figures first, then every change with whom to call. */
export function replanLines({ figures, changes }: ReplanResult, lang: Lang): string[] {
  const say = messages[lang].replan
  const lines = [
    ...say.figures(figures),
    ...kinds.flatMap((kind) => {
      const entries = changes.filter(({ what }) => what === kind)
      if (entries.length === 0) return []
      return ['', say.kinds[kind], ...entries.flatMap((entry) => entryLines(entry, lang))]
    }),
    ...(changes.length > 0 ? ['', say.howToUndo] : []),
  ]
  // No-break spaces keep amounts whole where lines are broken; a terminal has no use for them.
  return lines.map((line) => line.replaceAll('\u00a0', ' '))
}

function entryLines({ id, title, sentences, call }: ReplanEntry, lang: Lang): string[] {
  const say = messages[lang].replan
  const names = call.map(({ text }) => text[lang])
  return [
    `  ${title[lang]} (${id})`,
    ...sentences.map((sentence) => `    ${sentence[lang]}`),
    ...(names.length > 0 ? [`    ${say.call(names.join(', '))}`] : []),
  ]
}
