import { formatEuros, slotOf } from '@digirooster/domain'
import type { Activity, Bilingual, Role } from '@digirooster/domain'
import { both, timeWords } from '../constraints/words.ts'
import { featureWords, listWords, roleWords, topicWords } from '../constraints/term-words.ts'
import type { ActivityLack, ActivityOutlook } from './activity-outlook.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { countWords, deviceWords, sentences } from './finding-words.ts'

type Text = Pick<Finding, 'text' | 'hint'>

/** Finds activities that cannot be held as often as the quarter owes them. */
export function activityImpossible(
  context: Context,
  lacking: readonly ActivityOutlook[],
): Finding[] {
  return lacking.flatMap((outlook): Finding[] => {
    const activity = context.problem.activities[outlook.index]
    const said = say(context, activity, outlook)
    if (!said) return []
    return [
      {
        code: 'activity-impossible',
        severity: 'error',
        subjectIds: [activity.id],
        path: `$.activities[${outlook.index}]`,
        ...said,
      },
    ]
  })
}

const ROLES: Readonly<Record<Role, Bilingual>> = {
  trainer: { nl: 'lesgevers', en: 'trainers' },
  digibuddy: { nl: 'digibuddy’s', en: 'digibuddies' },
  repairer: { nl: 'herstellers', en: 'repairers' },
  coach: { nl: 'coaches', en: 'coaches' },
}

/** What to say; null when a place that never opens says it already. */
function say(context: Context, activity: Activity, outlook: ActivityOutlook): Text | null {
  const { lack } = outlook
  const title = both(activity.title)
  switch (lack.kind) {
    case 'opening':
      return null
    case 'room':
      return withoutRoom(context, activity)
    case 'devices': {
      const { device } = activity
      const words = deviceWords(device ? [device.type, ...device.substitutes] : [])
      return {
        text: {
          nl: `Nergens staan genoeg ${words.nl} samen voor “${title.nl}” met ${activity.participants} mensen.`,
          en: `No room has enough ${words.en} for “${title.en}” with ${activity.participants} people.`,
        },
        hint: {
          nl: 'Leen toestellen, of maak de groep kleiner.',
          en: 'Borrow devices, or make the group smaller.',
        },
      }
    }
    case 'people':
      return withoutPeople(context, title, lack)
    case 'time':
      return withoutTime(context, activity)
    case 'money':
    case 'wijken':
    case 'days':
      return tooSeldom(context, activity, outlook)
  }
}

function withoutRoom(
  context: Context,
  { title, participants, features, ...where }: Activity,
): Text {
  const name = both(title)
  const seats = countWords(
    participants,
    { nl: 'plaats', en: 'seat' },
    { nl: 'plaatsen', en: 'seats' },
  )
  const needs = listWords([seats, ...features.map(featureWords)])
  const wijken = context.problem.digibanken.flatMap((d) => d.wijken)
  const asked = [
    ...where.digipuntIds.map(
      (id) => context.problem.digipunten.find((p) => p.id === id)?.name ?? id,
    ),
    ...where.wijkIds.map((id) => wijken.find((w) => w.id === id)?.name ?? id),
  ]
  const there =
    asked.length === 0 || asked.length > 4
      ? { nl: '', en: '' }
      : { nl: ` in ${asked.join(' of ')}`, en: ` in ${asked.join(' or ')}` }
  return {
    text: {
      nl: `Geen enkel lokaal${there.nl} is geschikt voor “${name.nl}”.`,
      en: `No room${there.en} is suitable for “${name.en}”.`,
    },
    hint: {
      nl: `Zoek een lokaal met ${needs.nl}, of vraag minder.`,
      en: `Look for a room with ${needs.en}, or ask for less.`,
    },
  }
}

function withoutPeople(
  context: Context,
  title: Bilingual,
  { slot, count, have }: Extract<ActivityLack, { kind: 'people' }>,
): Text {
  const roles = ROLES[slot.role]
  const topic = slot.topicId === undefined ? null : topicWords(context.quarter, slot.topicId)
  const about = topic ? { nl: ` voor ${topic.nl}`, en: ` for ${topic.en}` } : { nl: '', en: '' }
  const asked = countWords(count, roleWords(slot.role), roles)
  const missing = countWords(count - have, roleWords(slot.role), roles)
  return {
    text: sentences(
      {
        nl: `“${title.nl}” vraagt ${asked.nl}${about.nl}.`,
        en: `“${title.en}” asks for ${asked.en}${about.en}.`,
      },
      have === 0
        ? { nl: 'Niemand is daar ooit vrij voor.', en: 'Nobody is ever free for it.' }
        : {
            nl: `Er ${have === 1 ? 'is' : 'zijn'} er maar ${have}.`,
            en: `There ${have === 1 ? 'is' : 'are'} only ${have}.`,
          },
    ),
    hint: {
      nl: `Zoek nog ${missing.nl}, of kijk de uren van deze mensen na.`,
      en: `Look for ${missing.en} more, or check the hours of these people.`,
    },
  }
}

function withoutTime({ quarter }: Context, activity: Activity): Text {
  const { title, startsAt, sessionsEach, minDaysBetween, maxDaysBetween, people } = activity
  const name = both(title)
  const who =
    people.length > 0
      ? { nl: 'een lokaal en genoeg mensen', en: 'a room and enough people' }
      : { nl: 'een lokaal', en: 'a room' }
  const are = people.length > 0 ? { nl: 'zijn', en: 'are' } : { nl: 'is', en: 'is' }
  const together = people.length > 0 ? { nl: ' samen', en: ' together' } : { nl: '', en: '' }
  const hint = {
    nl: 'Vraag een ander moment, een ander lokaal of extra mensen.',
    en: 'Ask for another time, another room or more people.',
  }
  if (startsAt !== undefined && sessionsEach === 1) {
    const when = timeWords(quarter, slotOf(quarter.time.startDate, startsAt))
    return {
      text: {
        nl: `“${name.nl}” is gevraagd op ${when.nl}. Dan ${are.nl} ${who.nl} niet${together.nl} vrij.`,
        en: `“${name.en}” is asked on ${when.en}. Then ${who.en} ${are.en} not free${together.en}.`,
      },
      hint,
    }
  }
  if (sessionsEach > 1)
    return {
      text: {
        nl: `“${name.nl}” vraagt ${sessionsEach} keer, met ${minDaysBetween} tot ${maxDaysBetween} dagen ertussen. Zo vaak ${are.nl} ${who.nl} niet${together.nl} vrij.`,
        en: `“${name.en}” needs ${sessionsEach} times, ${minDaysBetween} to ${maxDaysBetween} days apart. Not that often ${are.en} ${who.en} free${together.en}.`,
      },
      hint,
    }
  return {
    text: {
      nl: `Voor “${name.nl}” ${are.nl} ${who.nl} nooit${together.nl} vrij.`,
      en: `For “${name.en}” ${who.en} ${are.en} never free${together.en}.`,
    },
    hint,
  }
}

function tooSeldom(context: Context, activity: Activity, outlook: ActivityOutlook): Text {
  const { owed, possible, lack } = outlook
  const name = both(activity.title)
  const text =
    possible === 0
      ? { nl: `“${name.nl}” kan niet doorgaan.`, en: `“${name.en}” cannot be held.` }
      : {
          nl: `“${name.nl}” kan hoogstens ${possible} van de ${owed} keer.`,
          en: `“${name.en}” can be held at most ${possible} of ${owed} times.`,
        }
  const { why, hint } = seldomReason(context, activity, lack)
  return { text: sentences(text, why), hint }
}

function seldomReason(
  { problem }: Context,
  { spacing, cost }: Activity,
  lack: ActivityLack,
): { why: Bilingual; hint: Bilingual } {
  if (lack.kind === 'money') {
    const name = both(
      problem.budgetLines.find((l) => l.id === cost?.budgetLineId)?.name ?? { nl: 'het budget' },
    )
    const say = (lang: 'nl' | 'en') =>
      [lack.costCents, lack.freeCents].map((c) => formatEuros(c, lang))
    return {
      why: {
        nl: `Eén keer kost ${say('nl')[0]}, en “${name.nl}” heeft nog ${say('nl')[1]} vrij.`,
        en: `Once costs ${say('en')[0]}, and “${name.en}” has ${say('en')[1]} left.`,
      },
      hint: {
        nl: 'Verschuif geld naar dit budget, of zoek iemand die het gratis doet.',
        en: 'Move money to this budget, or find somebody who does it free of charge.',
      },
    }
  }
  if (lack.kind === 'wijken') {
    const wijken = problem.digibanken.flatMap((d) => d.wijken)
    const names = lack.wijkIds.map((id) => wijken.find((w) => w.id === id)?.name ?? id)
    const list = listWords(names.map((n) => ({ nl: n, en: n })))
    return {
      why: {
        nl: `Het moet telkens in een andere wijk, en het kan alleen in ${list.nl}.`,
        en: `Each time must be in another wijk, and it is possible in ${list.en} only.`,
      },
      hint: {
        nl: 'Zoek een lokaal in een andere wijk, of laat dezelfde wijk toe.',
        en: 'Look for a room in another wijk, or allow the same wijk.',
      },
    }
  }
  const days = spacing.minDaysBetween
  return {
    why: {
      nl: `Tussen twee keer liggen minstens ${days} dagen, en er zijn te weinig dagen mogelijk.`,
      en: `Two times are at least ${days} days apart, and too few days are possible.`,
    },
    hint: {
      nl: 'Laat minder dagen ertussen, of vraag een lokaal of mensen op meer dagen.',
      en: 'Allow fewer days between, or ask for a room or people on more days.',
    },
  }
}
