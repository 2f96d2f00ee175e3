import { ANY_DAYPART, maskOf } from '../compile/demand-index.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { StartConstraint } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { both, momentWords } from './words.ts'

/** Per bundle: parts of the week in which the people its topic is for can come, one bit each. */
const masks = oncePerQuarter(({ problem, bundles }) => {
  const ofTopic = new Map(problem.topics.map((t) => [t.id, maskOf(t.audience?.dayparts ?? [])]))
  return Int32Array.from(bundles, (b) => ofTopic.get(b.course?.topicId ?? '') ?? ANY_DAYPART)
})

/** People with time windows of their own, such as parents, can come only then. */
export const audience: StartConstraint = {
  kind: 'start',
  id: 'audience',
  level: 'hard',
  weight: 1,
  unit: 'sessions at a wrong time',
  text: {
    nl: 'Een les voor een bepaald publiek is op een moment dat die mensen kunnen.',
    en: 'A lesson for certain people is at a time when they can come.',
  },
  penalty(base, bundle, _session, slot) {
    return 1 - ((masks(base)[bundle] >> daypartOfSlot(base.time, slot)) & 1)
  },
  explain(base, bundle, session, slot) {
    const said = momentWords(base, bundle, session, slot)
    const { course } = base.bundles[bundle]
    const people = base.problem.topics.find((t) => t.id === course?.topicId)?.audience?.name
    const who = both(people ?? { nl: '' })
    return {
      nl: `${said.nl}: dan komt het publiek van deze les niet (${who.nl}).`,
      en: `${said.en}: the people this lesson is for (${who.en}) cannot come then.`,
    }
  },
}
