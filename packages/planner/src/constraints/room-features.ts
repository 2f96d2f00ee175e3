import type { Bundle } from '../compile/bundle.ts'
import type { ResourceConstraint } from './constraint.ts'
import { featureWords, listWords } from './term-words.ts'
import { roomWords, titleOf } from './words.ts'

/** A room has what the course or the activity asks for. */
export const roomFeatures: ResourceConstraint = {
  kind: 'resource',
  id: 'room-features',
  level: 'hard',
  weight: 1,
  unit: 'things the room lacks',
  text: {
    nl: 'Een lokaal heeft alles wat de sessie nodig heeft, zoals internet.',
    en: 'A room has all that the session needs, such as internet.',
  },
  penalty(base, use) {
    if (use.role !== 'room') return 0
    const { features } = base.resources.rooms[use.index].room
    let missing = 0
    for (const feature of askedBy(base.bundles[use.bundle]))
      if (!features.includes(feature)) missing++
    return missing
  },
  explain(base, use) {
    const title = titleOf(base, use.bundle)
    const room = roomWords(base, use.index)
    const { features } = base.resources.rooms[use.index].room
    const missing = askedBy(base.bundles[use.bundle]).filter((f) => !features.includes(f))
    const what = listWords(missing.map(featureWords))
    return {
      nl: `“${title.nl}” vraagt ${what.nl}, en dat is er niet in ${room}.`,
      en: `“${title.en}” needs ${what.en}, which ${room} does not have.`,
    }
  },
}

const NOTHING: readonly never[] = []

function askedBy({
  course,
  activity,
}: Bundle): NonNullable<Bundle['course']>['features'] | readonly never[] {
  return course?.features ?? activity?.features ?? NOTHING
}
