import { dateOf } from '@digirooster/domain'
import type { Offering, Supply } from '@digirooster/domain'
import { shortDate } from '../dates.ts'
import { textOf } from '../lang.ts'
import { words } from '../words.ts'
import { markup } from './markup.ts'
import type { Html, Part } from './markup.ts'
import { questions } from './questions.ts'
import type { ReportContext } from './report-context.ts'
import { section } from './section.ts'
import { sign } from './sign.ts'
import { table } from './table.ts'

const text = {
  nl: {
    none: 'Er zijn geen gratis lessen van partners bekend.',
    clean: 'Geen enkele eigen groep doet wat een partner gratis aanbiedt.',
    double: (count: number) =>
      count === 1
        ? 'Bij één gratis les van een partner plannen we ook zelf een groep.'
        : `Bij ${count} gratis lessen van partners plannen we ook zelf een groep.`,
    title: 'Gratis lessen van partners',
    header: ['Les', 'Doorver\u00adwezen', 'Nog vrij', 'Zelf ook gepland'],
    no: 'neen',
    own: (count: number) => `${count} ${count === 1 ? 'groep' : 'groepen'}`,
    silent: 'Van deze organisaties zijn geen eigen gratis lessen doorgegeven:',
    silentHint: 'Vraag na of zij dit kwartaal iets plannen.',
  },
  en: {
    none: 'No free lessons of partners are known.',
    clean: 'No group of our own does what a partner offers for free.',
    double: (count: number) =>
      count === 1
        ? 'Beside one free lesson of a partner we plan a group of our own.'
        : `Beside ${count} free lessons of partners we plan groups of our own.`,
    title: 'Free lessons of partners',
    header: ['Lesson', 'Referred', 'Still free', 'Planned ourselves too'],
    no: 'no',
    own: (count: number) => `${count} ${count === 1 ? 'group' : 'groups'}`,
    silent: 'These organisations have passed on no free lessons of their own:',
    silentHint: 'Ask whether they plan something this quarter.',
  },
} as const

/** Kinds of organisations that give lessons of their own. */
const teachers: readonly string[] = ['cvo', 'education', 'bank-federation', 'employment-service']

/** Which free lessons of partners there are, and which of our own groups do the same. */
export function duplicatesSection(context: ReportContext): Html {
  const { problem, lang } = context
  const say = text[lang]
  const doubles = problem.supply.filter((supply) => ownGroups(context, supply).length > 0).length
  const lead =
    problem.supply.length === 0 ? say.none : doubles === 0 ? say.clean : say.double(doubles)
  const givers = new Set(problem.supply.map(({ ownerId }) => ownerId))
  const silent = problem.organisations
    .filter(({ id, kind }) => teachers.includes(kind) && !givers.has(id))
    .map(({ name }) => name)
  return section(
    'dubbel',
    questions.dubbel[lang],
    lang,
    markup`<p class="lead">${lead}</p>`,
    problem.supply.length > 0 &&
      table({
        caption: say.title,
        header: say.header,
        rows: problem.supply.map((supply) => row(context, supply)),
        numbers: [1, 2],
      }),
    silent.length > 0 && markup`<p>${say.silent} ${silent.join(', ')}. ${say.silentHint}</p>`,
  )
}

function row(context: ReportContext, supply: Supply): Part[] {
  const { plan, index, lang } = context
  const say = text[lang]
  const referred = plan.referrals
    .filter(({ supplyId }) => supplyId === supply.id)
    .reduce((sum, { wishes }) => sum + wishes, 0)
  const own = ownGroups(context, supply).length
  const owner = index.organisations.get(supply.ownerId)?.name ?? supply.ownerId
  const first = supply.sessions[0]
  const levels = supply.levels.map((level) => words[lang].levels[level]).join(', ')
  return [
    markup`${textOf(supply.title, lang)}<small>${owner} · ${first && `${shortDate(dateOf(first.start), lang)} ${first.start.slice(11)}`},
${supply.placeName} · ${levels}</small>`,
    referred,
    Math.max(0, supply.places - supply.taken - referred),
    own === 0 ? say.no : markup`<span class="warn">${sign('short')} ${say.own(own)}</span>`,
  ]
}

/** Our own groups about the same topic, at a level and in a language the partner serves too. */
function ownGroups({ plan, index }: ReportContext, supply: Supply): Offering[] {
  return plan.offerings.filter(
    (offering) =>
      index.courses.get(offering.courseId)?.topicId === supply.topicId &&
      supply.levels.includes(offering.level) &&
      supply.language === offering.language &&
      (supply.digibankIds.length === 0 || supply.digibankIds.includes(offering.digibankId)),
  )
}
