import type { Lang } from '../lang.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { QUESTIONS } from './section.ts'

/** The ten questions of the first week, in the order people ask them, by the part of the report that answers. */
export const questions = {
  wensen: {
    nl: 'Welke wensen zijn er, hoe oud en via wie?',
    en: 'Which wishes are there, how old, and via whom?',
  },
  bevestigd: { nl: 'Wie heeft nog niet bevestigd?', en: 'Who has not confirmed yet?' },
  'kan-niet': { nl: 'Wat kan vooraf al niet?', en: 'What is impossible beforehand?' },
  geld: {
    nl: 'Hoeveel geld is er nog vrij per opdracht, kosten inbegrepen?',
    en: 'How much money is free per contract, fees included?',
  },
  bestellen: { nl: 'Wat moet ik tegen wanneer bestellen?', en: 'What must I order by which date?' },
  'geen-plaats': {
    nl: 'Wie krijgt niets, per wijk en per niveau?',
    en: 'Who gets nothing, per neighbourhood and level?',
  },
  dubbel: {
    nl: 'Wat doen Ligo, de CVO’s of Febelfin ook al?',
    en: 'What do Ligo, the CVOs or Febelfin do already?',
  },
  bellen: { nl: 'Wie bel ik vandaag, en waarvoor?', en: 'Whom do I call today, and for what?' },
  afspraken: {
    nl: 'Een partner neemt een dag terug: wat verandert er dan?',
    en: 'A partner takes a day back: what changes then?',
  },
  streefcijfers: {
    nl: 'Halen we de streefcijfers op het einde van het jaar?',
    en: 'Do we reach the targets by the end of the year?',
  },
} as const

const text = {
  nl: {
    title: 'Tien vragen',
    more: 'En ook',
    others: [
      ['aanbod', 'Aanbod: wat er gepland is'],
      ['agenda', 'Agenda per week, digipunt, persoon en laptopklas'],
      ['over', 'Over deze planning'],
    ],
  },
  en: {
    title: 'Ten questions',
    more: 'And also',
    others: [
      ['aanbod', 'Programme: what is planned'],
      ['agenda', 'Calendar by week, digipunt, person and laptop class'],
      ['over', 'About this plan'],
    ],
  },
} as const

/** The list of questions, each a link to its answer, and the other parts of the report. */
export function questionIndex(lang: Lang): Html {
  const say = text[lang]
  return markup`<nav id="${QUESTIONS}" aria-labelledby="${QUESTIONS}-titel">
<h2 id="${QUESTIONS}-titel">${say.title}</h2>
<ol>
${Object.entries(questions).map(([id, question]) => markup`<li><a href="#${id}">${question[lang]}</a></li> `)}
</ol>
<h3>${say.more}</h3>
<ul>
${say.others.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li> `)}
</ul>
</nav> `
}
