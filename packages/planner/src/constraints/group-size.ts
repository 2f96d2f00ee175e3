import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { matchedWishes } from './matched.ts'
import { titleOf } from './words.ts'

/** A course goes on with enough people who can come, and not too many. */
export const groupSize: UnaryConstraint = {
  kind: 'unary',
  id: 'group-size',
  level: 'hard',
  weight: 1,
  unit: 'people too few or too many',
  text: {
    nl: 'Een groep is niet te klein en niet te groot.',
    en: 'A group is neither too small nor too big.',
  },
  scope: 'bundle',
  bind(quarter) {
    const { bundleStart } = quarter.model
    const least = Int32Array.from(quarter.bundles, (b) => b.format?.group.min ?? 0)
    const most = Int32Array.from(quarter.bundles, (b) => b.format?.group.max ?? 0)
    return {
      appliesTo: (bundle) => quarter.bundles[bundle].format !== undefined,
      penalty(state, bundle) {
        if (state.start[bundleStart[bundle]] < 0) return 0
        const size = sizeOf(quarter, state, bundle)
        return Math.max(0, least[bundle] - size, size - most[bundle])
      },
      explain(state, bundle) {
        const title = titleOf(quarter, bundle)
        const size = sizeOf(quarter, state, bundle)
        const [min, max] = [least[bundle], most[bundle]]
        return {
          nl: `Naar “${title.nl}” kunnen ${size} mensen komen. Het moeten er ${min} tot ${max} zijn.`,
          en: `${size} people can come to “${title.en}”. It must be ${min} to ${max}.`,
        }
      },
    }
  },
}

function sizeOf(quarter: Quarter, state: State, bundle: number): number {
  const { served } = quarter.bundles[bundle]
  let size = 0
  for (let k = 0; k < served.length; k++) size += matchedWishes(quarter, state, bundle, served[k])
  return size
}
