import { dayparts } from '@digirooster/domain'
import type { Bilingual, Problem } from '@digirooster/domain'
import type { Indexes } from '../compile/compile.ts'
import { listWords } from '../constraints/term-words.ts'
import { say, together } from '../explain/explanation.ts'
import type { Fact, Said } from '../explain/explanation.ts'
import { daypartWords } from '../preflight/finding-words.ts'
import type { Obstacle, ObstacleSet } from './obstacle.ts'
import { thingName } from './thing-name.ts'

/** Moments at which nothing else stands in the way. */
const OTHERWISE = {
  nl: 'op momenten die anders wel kunnen',
  en: 'at moments that would do otherwise',
}

/** Names that are said; more are counted. */
const MOST_NAMES = 3

type Names = Pick<Indexes, 'demand'> & { readonly problem: Problem }

/** Says what a set of obstacles is: one sentence for each rule, with the things it is about. */
export function obstacleWords(names: Names, set: ObstacleSet): Said {
  const rules = [...new Set(set.map(({ rule }) => rule))]
  return together(
    ...rules.map((rule): Said => {
      const mine = set.filter((obstacle) => obstacle.rule === rule)
      const facts = mine.map((o): Fact => ({
        name: 'obstacle',
        of: o.rule,
        unit: 'id',
        value: o.id,
      }))
      const { nl, en } = ruleSentence(names, rule, mine)
      return say(nl, en, facts)
    }),
  )
}

function ruleSentence(names: Names, rule: string, mine: readonly Obstacle[]): Bilingual {
  const is = mine.length === 1
  const who = listed(
    mine.map((obstacle) => thingName(names, obstacle)),
    mine[0].kind === 'person' ? 'anderen' : 'andere',
    'others',
  )
  const isTeaching = mine.every(
    ({ id }) => names.problem.people.find((p) => p.id === id)?.roles.includes('trainer') ?? true,
  )
  const one = isTeaching ? { nl: 'Lesgever', en: 'Trainer' } : { nl: 'Helper', en: 'Helper' }
  const trainers = {
    nl: `${one.nl}${is ? '' : 's'} ${who.nl}`,
    en: `${one.en}${is ? '' : 's'} ${who.en}`,
  }
  const then = (nl: string, en: string): Bilingual => ({ nl, en })
  switch (rule) {
    case 'room-conflict':
      return then(
        `${who.nl} ${is ? 'is' : 'zijn'} bezet ${OTHERWISE.nl}.`,
        `${who.en} ${is ? 'is' : 'are'} taken ${OTHERWISE.en}.`,
      )
    case 'opening-hours':
      return then(
        `${who.nl} ${is ? 'is' : 'zijn'} niet open ${OTHERWISE.nl}.`,
        `${who.en} ${is ? 'is' : 'are'} not open ${OTHERWISE.en}.`,
      )
    case 'holiday-closed':
      return then(
        `${who.nl} ${is ? 'is' : 'zijn'} dicht op feestdagen of in de vakantie.`,
        `${who.en} ${is ? 'is' : 'are'} closed on holidays.`,
      )
    case 'person-available':
      return then(
        `${trainers.nl} ${is ? 'is' : 'zijn'} niet vrij ${OTHERWISE.nl}.`,
        `${trainers.en} ${is ? 'is' : 'are'} not free ${OTHERWISE.en}.`,
      )
    case 'person-conflict':
      return then(
        `${trainers.nl} ${is ? 'geeft' : 'geven'} elders les ${OTHERWISE.nl}.`,
        `${trainers.en} ${is ? 'teaches' : 'teach'} elsewhere ${OTHERWISE.en}.`,
      )
    case 'person-day-hours':
      return then(
        `${trainers.nl} ${is ? 'heeft' : 'hebben'} die dagen geen afgesproken uren meer over.`,
        `${trainers.en} ${is ? 'has' : 'have'} no hours left on those days.`,
      )
    case 'person-week-hours':
      return then(
        `${trainers.nl} ${is ? 'heeft' : 'hebben'} die weken geen afgesproken uren meer over.`,
        `${trainers.en} ${is ? 'has' : 'have'} no hours left in those weeks.`,
      )
    case 'person-place':
      return then(
        `${trainers.nl} ${is ? 'werkt' : 'werken'} niet op alle plaatsen.`,
        `${trainers.en} ${is ? 'does' : 'do'} not work at all places.`,
      )
    case 'laptop-class-available':
      return then(
        `${who.nl} ${is ? 'is' : 'zijn'} niet uitgeleend ${OTHERWISE.nl}.`,
        `${who.en} ${is ? 'is' : 'are'} not lent out ${OTHERWISE.en}.`,
      )
    case 'laptop-class-conflict':
      return then(
        `${who.nl} ${is ? 'is' : 'zijn'} al elders, of te kort vrij om te verhuizen.`,
        `${who.en} ${is ? 'is' : 'are'} elsewhere, or free too briefly to move.`,
      )
    case 'laptop-class-moves':
      return then(
        `${who.nl} ${is ? 'verhuist' : 'verhuizen'} die weken al zo vaak als mag.`,
        `${who.en} already ${is ? 'moves' : 'move'} as often as allowed in those weeks.`,
      )
    case 'devices':
      return then(
        `${who.nl} ${is ? 'heeft' : 'hebben'} zelf te weinig toestellen.`,
        `${who.en} ${is ? 'has' : 'have'} too few devices.`,
      )
    case 'budget':
      return then(
        `Er is geen geld meer voor nog een groep op ${who.nl}.`,
        `There is no money for another group on ${who.en}.`,
      )
    case 'group-full':
      return then(
        is ? 'De groep die er is, zit vol.' : `De ${mine.length} groepen die er zijn, zitten vol.`,
        is ? 'The group that exists is full.' : `The ${mine.length} groups that exist are full.`,
      )
    case 'course-full':
      return then(
        is ? `De gratis les ${who.nl} zit vol.` : `De gratis lessen ${who.nl} zitten vol.`,
        is ? `The free lesson ${who.en} is full.` : `The free lessons ${who.en} are full.`,
      )
    case 'group-size':
      return then(
        'Te weinig mensen zonder plaats kunnen samen komen voor nog een groep.',
        'Too few people without a place can come together for another group.',
      )
    case 'wish-dayparts':
      return whenTheyCan(names, mine[0].id)
    case 'wish-reach':
      return then(
        'Andere plaatsen zijn te ver voor deze mensen.',
        'Other places are too far for these people.',
      )
    case 'series-order':
      return then(
        'De lessen van de reeks volgen dan niet goed op elkaar.',
        'The lessons of the series would not follow each other well then.',
      )
    default:
      return then(`De regel “${rule}” staat in de weg.`, `The rule “${rule}” stands in the way.`)
  }
}

/** When the people of a demand line can come. */
function whenTheyCan({ demand }: Names, id: string): Bilingual {
  const mask = demand.daypartMask[demand.indexOf.get(id) ?? 0]
  const parts = dayparts.filter((_, k) => (mask & (1 << k)) !== 0)
  const when = listed(
    parts.map((part) => daypartWords(part)),
    'andere dagdelen',
    'other parts of the week',
  )
  return {
    nl: `Deze mensen kunnen alleen op ${when.nl}.`,
    en: `These people can only come on ${when.en}.`,
  }
}

function listed(names: readonly Bilingual[], more: string, moreEn: string): Bilingual {
  const shown = names.length <= MOST_NAMES + 1 ? names : names.slice(0, MOST_NAMES)
  const rest = names.length - shown.length
  return listWords(
    rest === 0 ? shown : [...shown, { nl: `${rest} ${more}`, en: `${rest} ${moreEn}` }],
  )
}
