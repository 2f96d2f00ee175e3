import { formatEuros } from '@digirooster/domain'
import type { Bilingual, Plan } from '@digirooster/domain'
import type { Fact } from '../explain/explanation.ts'
import type { Opened } from '../handle/opened.ts'
import { countWords, wishWords } from '../preflight/finding-words.ts'
import type { ReplanResult } from '../replan/replan-result.ts'
import type { Candidate, Fix, FixEffect } from './fix.ts'

/** What a fix gives, read from the plans with and without it; null when it gives no wish a place. */
export function fixOf(
  { problem, plan: base }: Opened,
  candidate: Candidate,
  { plan: after }: Pick<ReplanResult, 'plan'>,
  iterations: number,
): Fix | null {
  const [before, now] = [servedOf(base), servedOf(after)]
  const asked = new Map(problem.demand.map((d) => [d.id, d.wishes]))
  const helps: { demandId: string; wishes: number }[] = []
  let lost = 0
  for (const id of asked.keys()) {
    const more = (now.get(id) ?? 0) - (before.get(id) ?? 0)
    if (more > 0) helps.push({ demandId: id, wishes: more })
    else lost -= more
  }
  const effect: FixEffect = {
    wishes: after.demandServed.served - base.demandServed.served,
    groups: after.offerings.length - base.offerings.length,
    cents: spentBy(after) - spentBy(base),
    lost,
  }
  if (effect.wishes <= 0) return null
  const { kinds, changes, asks } = candidate
  const sentences = [
    ...candidate.sentences,
    gives(effect),
    ...loses(effect),
    costs(effect, candidate),
  ]
  const facts: Fact[] = [
    { name: 'wishes-more', unit: 'count', value: effect.wishes },
    { name: 'groups-more', unit: 'count', value: effect.groups },
    { name: 'money-more', unit: 'cents', value: effect.cents },
    { name: 'wishes-lost', unit: 'count', value: effect.lost },
    ...asks.flatMap(({ organisationId }): Fact[] =>
      organisationId === null ? [] : [{ name: 'ask', unit: 'id', value: organisationId }],
    ),
  ]
  const proof = 'replanned' as const
  return { kinds, changes, asks, effect, helps, sentences, facts, proof, iterations }
}

function servedOf(plan: Plan): Map<string, number> {
  const served = new Map<string, number>()
  const add = ({ demandId, wishes }: { demandId: string; wishes: number }) =>
    served.set(demandId, (served.get(demandId) ?? 0) + wishes)
  for (const offering of plan.offerings) for (const one of offering.served) add(one)
  for (const referral of plan.referrals) add(referral)
  return served
}

function spentBy({ budget }: Plan): number {
  return budget.reduce((sum, line) => sum + line.plannedCents, 0)
}

function gives({ wishes, groups }: FixEffect): Bilingual {
  const places = wishWords(wishes)
  const more = countWords(groups, { nl: 'groep', en: 'group' }, { nl: 'groepen', en: 'groups' })
  if (groups <= 0)
    return {
      nl: `Dan ${wishes === 1 ? 'krijgt' : 'krijgen'} ${places.nl} meer een plaats.`,
      en: `Then ${places.en} more ${wishes === 1 ? 'gets' : 'get'} a place.`,
    }
  return {
    nl: `Dat geeft ${more.nl} en een plaats voor ${places.nl} meer.`,
    en: `That gives ${more.en} and a place for ${places.en} more.`,
  }
}

function loses({ lost }: FixEffect): Bilingual[] {
  if (lost === 0) return []
  const others = wishWords(lost)
  return [
    {
      nl: `${others.nl} van anderen ${lost === 1 ? 'verliest' : 'verliezen'} wel een plaats; dat is er al af.`,
      en: `${others.en} of others ${lost === 1 ? 'loses' : 'lose'} a place; that is taken off already.`,
    },
  ]
}

/** Kinds that a digibank decides about itself. */
const OWN: ReadonlySet<string> = new Set(['money', 'longer-trip', 'smaller-group'])

function costs({ cents }: FixEffect, { kinds }: Candidate): Bilingual {
  if (cents <= 0 && kinds.every((kind) => OWN.has(kind)))
    return {
      nl: 'Er komt geen les bij die geld kost.',
      en: 'No lesson is added that costs money.',
    }
  if (cents <= 0)
    return {
      nl: 'Voor lessen komt er geen geld bij; het gaat om een gunst.',
      en: 'No money for lessons is added; it is a favour that you ask.',
    }
  return {
    nl: `De lessen kosten ${formatEuros(cents, 'nl')}, btw en lesgever inbegrepen.`,
    en: `The lessons cost ${formatEuros(cents, 'en')}, VAT and trainer included.`,
  }
}
