import { dayparts, formatEuros } from '@digirooster/domain'
import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import { levelWords, listWords } from '../constraints/term-words.ts'
import { both } from '../constraints/words.ts'
import type { Placed } from '../decode/decode.ts'
import { dateWords, daypartWords } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'
import { partnersOf } from './partner-obstacles.ts'
import { tripMinutes } from './trips.ts'
import type { Diagnosis, Option } from './unmet.ts'

/** Names that are listed; more are counted. */
const MOST_NAMES = 3

/** Says the facts behind what stands in the way of a demand line, and where one exists what would help. */
export function obstacleOf(
  placed: Placed,
  line: number,
  diagnosis: Diagnosis,
  budget: Plan['budget'],
): Said {
  const { obstacle } = diagnosis
  if (obstacle?.by === 'opening') return together(...opensLater(placed.problem, obstacle.things))
  if (obstacle?.by === 'laptops') return laptopsOf(placed.problem, obstacle.things)
  if (obstacle?.by === 'time') return seriesNeeds(diagnosis)
  if (obstacle?.by === 'room') return NOTHING
  switch (diagnosis.code) {
    case 'no-trainer':
      return trainersOf(placed, line)
    case 'no-place-in-reach':
      return nearestPlace(placed, line, diagnosis)
    case 'no-devices':
      return devicesOf(diagnosis)
    case 'no-common-time':
      return timesOf(placed, line, diagnosis.options)
    case 'group-too-small':
      return smallGroup(placed, diagnosis.options)
    case 'budget':
      return moneyOf(placed, diagnosis, budget)
    case 'no-capacity':
      return partnersOf(placed, line)
    case 'out-of-season':
    case 'no-course':
    case 'notice':
      return NOTHING
  }
}

/** Who gives the topic at another level. */
function trainersOf({ problem, indexes }: Placed, line: number): Said {
  const { topicId, level } = indexes.demand.lines[line]
  const others = problem.people.filter(
    (p) =>
      p.roles.includes('trainer') &&
      p.skills.some((s) => s.topicId === topicId && !s.levels.includes(level)),
  )
  if (others.length === 0)
    return say('Ook op een ander niveau doet niemand dat.', 'Nobody does at another level either.')
  const ids = listed(others.map(({ id }) => ({ nl: id, en: id })))
  const whom = levelWords(level === 'starter' ? 'confident' : 'starter')
  const isOne = others.length === 1
  return say(
    `${ids.nl} ${isOne ? 'doet' : 'doen'} het wel voor ${whom.nl}.`,
    `${ids.en} ${isOne ? 'does' : 'do'} it for ${whom.en}.`,
    others.map(({ id }): Fact => ({ name: 'trainer-other-level', unit: 'id', value: id })),
  )
}

/** The nearest place where it could be, and how far people go. */
function nearestPlace(placed: Placed, line: number, { strands }: Diagnosis): Said {
  const { problem, indexes, quarter } = placed
  const wish = indexes.demand.lines[line]
  const wijken = new Set(strands.flatMap((s) => s.spots.map((spot) => spot.wijkId)))
  const trip = tripMinutes(problem)
  const { resources } = quarter
  const near = resources.sites
    .flatMap((site, k) => {
      const minutes = wijken.has(resources.siteWijk[k]) ? trip(wish, site) : null
      return minutes === null
        ? []
        : [{ minutes, place: problem.digipunten[resources.placeOfSite[k]] }]
    })
    .sort((a, b) => a.minutes - b.minutes)[0]
  if (!near) return NOTHING
  const { reach } = indexes.demand.digibank[line].policy
  const most = wish.mobility === 'limited' ? reach.limitedMobilityMaxMinutes : reach.maxMinutes
  return say(
    `De dichtste plaats is ${near.place.name}, op ${near.minutes} minuten; hoogstens ${most} is afgesproken.`,
    `The nearest place is ${near.place.name}, at ${near.minutes} minutes; at most ${most} was agreed.`,
    [
      { name: 'nearest', of: near.place.id, unit: 'minutes', value: near.minutes },
      { name: 'reach', unit: 'minutes', value: most },
    ],
  )
}

function devicesOf({ options }: Diagnosis): Said {
  const least = Math.min(...options.map(({ strand }) => strand.format.group.min))
  return say(`Een groep heeft er minstens ${least} nodig.`, `A group needs at least ${least}.`, [
    { name: 'group-min', unit: 'count', value: least },
  ])
}

/** When these people can come, and when there is a room and a trainer. */
function timesOf({ indexes }: Placed, line: number, options: readonly Option[]): Said {
  const open = options.reduce((mask, { spot }) => mask | spot.parts, 0)
  const theirs = partWords(indexes.demand.daypartMask[line])
  if (open === 0)
    return say(
      'In de buurt is er geen enkel moment waarop beide vrij zijn.',
      'Nearby there is no moment at all at which both are free.',
    )
  const ours = partWords(open)
  return together(
    say(`Zij kunnen op ${theirs.nl}.`, `They can come on ${theirs.en}.`),
    say(`Lesgever en lokaal kunnen op ${ours.nl}.`, `Trainer and room can on ${ours.en}.`),
  )
}

/** Which of these places, by index, only open after the quarter. */
function opensLater({ digipunten, horizon }: Problem, places: readonly number[]): Said[] {
  return places.flatMap((place) => {
    const { id, name, opensOn } = digipunten[place]
    if (opensOn === undefined || opensOn <= horizon.end) return []
    const date = dateWords(opensOn)
    return [
      say(`${name} gaat pas open op ${date.nl}.`, `${name} only opens on ${date.en}.`, [
        { name: 'opens', of: id, unit: 'date', value: opensOn },
      ]),
    ]
  })
}

function laptopsOf({ laptopClasses }: Problem, classes: readonly number[]): Said {
  const sets = [...new Set(classes)].map((l) => laptopClasses[l])
  const names = listed(sets.map(({ name }) => ({ nl: name, en: name })))
  return say(
    `Het gaat om ${names.nl}.`,
    `It is about ${names.en}.`,
    sets.map(({ id }): Fact => ({ name: 'laptop-class', unit: 'id', value: id })),
  )
}

/** The dates a series needs. */
function seriesNeeds({ strands }: Diagnosis): Said {
  const { sessions, minDaysBetween: min, maxDaysBetween: max } = strands[0].format
  if (sessions < 2) return NOTHING
  return say(
    `De reeks heeft ${sessions} lessen nodig, telkens met ${min} tot ${max} dagen ertussen.`,
    `The series needs ${sessions} lessons, each time ${min} to ${max} days apart.`,
    [{ name: 'lessons', unit: 'count', value: sessions }],
  )
}

function partWords(mask: number): Bilingual {
  const parts = dayparts.filter((_, k) => (mask & (1 << k)) !== 0)
  return listed(
    parts.map((part) => daypartWords(part)),
    'andere dagdelen',
    'other parts of the week',
  )
}

/** Where most of the people are, and how many are missing. */
function smallGroup({ problem, indexes }: Placed, options: readonly Option[]): Said {
  const { lines } = indexes.demand
  const spots = options
    .map(({ strand, spot }) => {
      const people = spot.lines.reduce((sum, d) => sum + lines[d].wishes, 0)
      return { short: strand.format.group.min - people, wijkId: spot.wijkId }
    })
    .sort((a, b) => a.short - b.short)
  const [best] = spots
  const wijk = problem.digibanken.flatMap((d) => d.wijken).find((w) => w.id === best?.wijkId)
  if (!best || best.short <= 0) return NOTHING
  const where = wijk ? { nl: ` rond ${wijk.name}`, en: ` around ${wijk.name}` } : { nl: '', en: '' }
  const isOne = best.short === 1
  return say(
    `Met ${best.short} ${isOne ? 'wens' : 'wensen'} meer${where.nl} kan het wel.`,
    `With ${best.short} more ${isOne ? 'wish' : 'wishes'}${where.en} it can.`,
    [{ name: 'short', ...(wijk && { of: wijk.id }), unit: 'count', value: best.short }],
  )
}

/** Which line pays, what is left of it and what a group costs. */
function moneyOf({ problem }: Placed, { strands }: Diagnosis, budget: Plan['budget']): Said {
  const cheapest = [...strands].sort((a, b) => a.costCents - b.costCents)[0]
  const line = problem.budgetLines.find((l) => l.id === cheapest?.budgetLineId)
  const state = budget.find((b) => b.budgetLineId === line?.id)
  if (!cheapest || !line || !state) return NOTHING
  const name = both(line.name)
  const euros = (cents: number) => ({ nl: formatEuros(cents, 'nl'), en: formatEuros(cents, 'en') })
  const [free, cost, kept] = [state.freeCents, cheapest.costCents, state.reserveCents].map(euros)
  const facts: Fact[] = [
    { name: 'free', of: line.id, unit: 'cents', value: state.freeCents },
    { name: 'group-costs', of: line.id, unit: 'cents', value: cheapest.costCents },
    { name: 'reserve', of: line.id, unit: 'cents', value: state.reserveCents },
  ]
  const main = say(
    `Op “${name.nl}” is ${free.nl} vrij; een groep kost ${cost.nl}.`,
    `“${name.en}” has ${free.en} left; a group costs ${cost.en}.`,
    facts,
  )
  return state.reserveCents === 0
    ? main
    : together(
        main,
        say(
          `Daarnaast is ${kept.nl} in reserve voor late vragen.`,
          `Besides, ${kept.en} is in reserve for late requests.`,
        ),
      )
}

function listed(names: readonly Bilingual[], more = 'andere', moreEn = 'others'): Bilingual {
  const shown = names.length <= MOST_NAMES + 1 ? names : names.slice(0, MOST_NAMES)
  const rest = names.length - shown.length
  return listWords(
    rest === 0 ? shown : [...shown, { nl: `${rest} ${more}`, en: `${rest} ${moreEn}` }],
  )
}
