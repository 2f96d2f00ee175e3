import type { Bilingual } from '@digirooster/domain'
import { MOST_WORDS } from '../explain/explanation.ts'
import type { Opened } from '../handle/opened.ts'
import { costsNear } from './costs-near.ts'
import type { Growth, Outcome } from './growth.ts'
import { roadChanges } from './road.ts'
import { small } from './small.ts'

/** Whether what is put somewhere was nowhere before. */
export function isNew(old: Outcome['old']): boolean {
  return old.every(({ way }) => way.start < 0)
}

/** What gets worse by one rule. */
export function drawback(opened: Opened, change: Outcome, growth: Growth): Bilingual[] {
  const { constraint, penalty } = growth
  switch (constraint.id) {
    case 'people-travel':
      return onTheRoad(opened, change, 1)
    case 'nearness': {
      const more = isNew(change.old) ? { nl: '', en: '' } : { nl: ' meer', en: 'more ' }
      return [
        {
          nl: `De deelnemers reizen per les samen ongeveer ${penalty * 10} minuten${more.nl}.`,
          en: `The participants together travel about ${penalty * 10} minutes ${more.en}a lesson.`,
        },
      ]
    }
    case 'dayparts':
      return [
        {
          nl: `Voor ${penalty === 1 ? '1 mens' : `${penalty} mensen`} is dit deel van de dag niet de eerste keuze.`,
          en: `For ${penalty === 1 ? '1 person' : `${penalty} people`} this part of the day is not the first choice.`,
        },
      ]
    case 'published-closeness':
      return [
        {
          nl: 'De sessie is gepubliceerd: verwittig iedereen.',
          en: 'The session is published: tell everybody.',
        },
        {
          nl: `Dat telt als ${Math.round(growth.weighted / 100)} wensen.`,
          en: `That counts as ${Math.round(growth.weighted / 100)} wishes.`,
        },
      ]
    default:
      return [ownWords(opened, change, growth)]
  }
}

/** What a rule says of the sessions that moved, or that it is kept less well. */
function ownWords(
  { placed: { quarter }, evaluator: { state } }: Opened,
  { puts }: Outcome,
  { constraint }: Growth,
): Bilingual {
  const [dearest] = puts
    .flatMap(({ activity }) => costsNear(constraint, quarter, state, activity))
    .sort((a, b) => b.penalty - a.penalty)
  if (dearest && isShort(dearest.text.nl) && isShort(dearest.text.en)) return dearest.text
  return {
    nl: `Minder goed dan nu: ${small(constraint.text.nl)}`,
    en: `Less well than now: ${small(constraint.text.en)}`,
  }
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= MOST_WORDS
}

/** What gets better by one rule. */
export function gain(
  opened: Opened,
  change: Outcome,
  { constraint, penalty }: Growth,
): Bilingual[] {
  switch (constraint.id) {
    case 'demand':
      return []
    case 'people-travel':
      return onTheRoad(opened, change, -1)
    case 'nearness':
      return [
        {
          nl: `De deelnemers reizen per les samen ongeveer ${-penalty * 10} minuten minder.`,
          en: `The participants together travel about ${-penalty * 10} minutes less a lesson.`,
        },
      ]
    default:
      return [
        {
          nl: `Beter dan nu: ${small(constraint.text.nl)}`,
          en: `Better than now: ${small(constraint.text.en)}`,
        },
      ]
  }
}

/** How much longer (1) or shorter (-1) people are on the road. */
function onTheRoad({ placed, evaluator }: Opened, { puts }: Outcome, sign: 1 | -1): Bilingual[] {
  const { quarter } = placed
  const changes = roadChanges(placed, evaluator.state, puts)
  const total = sign * changes.reduce((sum, { minutes }) => sum + minutes, 0)
  if (total <= 0) return []
  const how = sign > 0 ? { nl: 'langer', en: 'longer' } : { nl: 'korter', en: 'less' }
  if (changes.length > 1)
    return [
      {
        nl: `De lesgevers en helpers zijn samen ${total} minuten ${how.nl} onderweg.`,
        en: `Trainers and helpers together are on the road ${total} minutes ${how.en}.`,
      },
    ]
  const { id } = quarter.resources.people[changes[0].person]
  return [
    {
      nl: `${id} is ${total} minuten ${how.nl} onderweg.`,
      en: `${id} is on the road ${total} minutes ${how.en}.`,
    },
  ]
}
