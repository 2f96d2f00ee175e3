import { quarterScarcities } from '@digirooster/fixtures/generator'
import type { QuarterSource } from '../runs/quarter-source.ts'

/** Quarters that are measured alike. */
export interface QuarterGroup {
  readonly title: string
  readonly sources: readonly QuarterSource[]
  readonly seconds: number
  /** runs of each, with seeds one after another */
  readonly seeds: number
}

/**
 * Lists what is measured: the examples, generated quarters of every scarcity, and large ones.
 * @param seed of the first generated quarter of each scarcity; other seeds are quarters nobody tuned on
 */
export function quarterGroups(quick: boolean, seed: number): QuarterGroup[] {
  const short = quarterScarcities.filter((scarcity) => scarcity !== 'balanced')
  const each = Array.from({ length: quick ? 1 : 4 }, (_, k) => seed + k)
  const generated = each.flatMap((s) =>
    short.map((scarcity) => ({ generate: { digibanken: 1, seed: s, scarcity } })),
  )
  const many = (digibanken: number) => ({ generate: { digibanken, seed } })
  return [
    {
      title: 'Example quarters',
      sources: [
        { fixture: 'kortrijk-2027q1' },
        { fixture: 'digistroom-2027q1' },
        { fixture: 'brugge-2027q1' },
      ],
      seconds: quick ? 5 : 20,
      seeds: quick ? 1 : 3,
    },
    {
      title: 'Generated quarters, each short of one thing',
      sources: generated,
      seconds: quick ? 3 : 10,
      seeds: 1,
    },
    {
      title: 'Large quarters',
      sources: quick ? [many(14)] : [many(14), many(54)],
      seconds: quick ? 15 : 60,
      seeds: 1,
    },
  ]
}
