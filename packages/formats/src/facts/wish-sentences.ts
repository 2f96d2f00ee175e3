import type { Plan, Problem } from '@digirooster/domain'
import type { Lang } from '../lang.ts'
import { mostWishes, percentOfPossible } from './wish-counts.ts'

const text = {
  nl: {
    served: (served: number, asked: number) =>
      `${served} van ${asked} ${asked === 1 ? 'wens' : 'wensen'} ${asked === 1 ? 'krijgt' : 'krijgen'} een plaats.`,
    atMost: (wishes: number) => `Meer dan ${wishes} kan niet.`,
    best: 'Meer kan niet.',
    share: (percent: number) => `Dat is minstens ${percent} % van wat kan.`,
    referred: (wishes: number) =>
      `${wishes} daarvan bij een gratis les van een partner: verwijs deze mensen door.`,
    of: (served: number, asked: number) => (asked === 0 ? '–' : `${served} van ${asked}`),
  },
  en: {
    served: (served: number, asked: number) =>
      `${served} of ${asked} ${asked === 1 ? 'wish gets' : 'wishes get'} a place.`,
    atMost: (wishes: number) => `More than ${wishes} is not possible.`,
    best: 'More is not possible.',
    share: (percent: number) => `That is at least ${percent} % of what is possible.`,
    referred: (wishes: number) =>
      `${wishes} of them in a partner’s free lesson: refer these people.`,
    of: (served: number, asked: number) => (asked === 0 ? '–' : `${served} of ${asked}`),
  },
} as const

/** How many wishes get a place: `362 van 460 wensen krijgen een plaats.` */
export function servedSentence({ demandServed }: Plan, lang: Lang): string {
  return text[lang].served(demandServed.served, demandServed.asked)
}

/** How far the plan is from the most that is possible; empty when that is not known. */
export function boundSentence(problem: Problem, plan: Plan, lang: Lang): string {
  const say = text[lang]
  const most = mostWishes(problem, plan)
  if (most !== undefined) return most <= plan.demandServed.served ? say.best : say.atMost(most)
  const percent = percentOfPossible(plan)
  if (percent === undefined) return ''
  return percent >= 100 ? say.best : say.share(percent)
}

/** How many wishes partners serve; empty when none. */
export function referredSentence({ referrals }: Plan, lang: Lang): string {
  const wishes = referrals.reduce((sum, referral) => sum + referral.wishes, 0)
  return wishes > 0 ? text[lang].referred(wishes) : ''
}

/** `8 van 10`, and a dash when nothing was asked. */
export function servedOfAsked(counts: { asked: number; served: number }, lang: Lang): string {
  return text[lang].of(counts.served, counts.asked)
}
