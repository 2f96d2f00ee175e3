import type { Bilingual, Person } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import { languageWords, levelWords } from '../constraints/term-words.ts'
import type { Strand } from '../offering/strand.ts'
import { blockedBy, byCourse } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import {
  digibankWords,
  noPlaceWords,
  organisationName,
  sentences,
  wishesOf,
} from './finding-words.ts'

/** Finds courses that somebody asks for and nobody can give at that level, in that language, for that contract. */
export function courseWithoutTrainer(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { strands, problem } = context
  return blockedBy(blocked, 'trainer', byCourse(context)).map(({ strand: s, lines }): Finding => {
    const strand = strands[s]
    const able = strand.trainers.map((p) => problem.people[p].id)
    return {
      code: 'course-without-trainer',
      severity: 'error',
      subjectIds: [strand.course.id, ...able],
      path: `$.courses[${problem.courses.indexOf(strand.course)}]`,
      text: sentences(
        able.length > 0 ? neverFree(strand, able) : nobody(context, strand),
        noPlaceWords(wishesOf(context, lines)),
      ),
      hint: able.length > 0 ? HOURS : hintFor(context, strand),
    }
  })
}

const HOURS = {
  nl: 'Vraag de aanbieder een lesgever die wel vrij is, of vul de uren in.',
  en: 'Ask the provider for a trainer who is free, or fill in the hours.',
}

/** Whom to ask when no provider is paid for the course. */
const NOBODY = { nl: 'de lesgevers', en: 'the trainers' }

function nobody(context: Context, { course, level, digibank }: Strand): Bilingual {
  const title = both(course.title)
  const whom = levelWords(level)
  const of = digibankWords(context, digibank.id)
  return {
    nl: `Niemand kan “${title.nl}” geven aan ${whom.nl}${of.nl}.`,
    en: `Nobody can give “${title.en}” to ${whom.en}${of.en}.`,
  }
}

function neverFree({ course, format }: Strand, able: readonly string[]): Bilingual {
  const title = both(course.title)
  const [who] = able
  const more = able.length - 1
  const verb = more > 0 ? { nl: 'zijn', en: 'are' } : { nl: 'is', en: 'is' }
  return {
    nl: `${who}${more > 0 ? ` en ${more} anderen` : ''} ${verb.nl} nooit ${format.minutes} minuten vrij voor “${title.nl}”.`,
    en: `${who}${more > 0 ? ` and ${more} others` : ''} ${verb.en} never free for ${format.minutes} minutes to give “${title.en}”.`,
  }
}

/** What would help most: the trainer who comes nearest, else somebody new. */
function hintFor({ problem }: Context, { course, level }: Strand): Bilingual {
  const contract = problem.contracts.find((c) => c.id === course.contractId)
  const provider = contract ? organisationName({ problem }, contract.providerId) : null
  if (contract && contract.topicIds.length > 0 && !contract.topicIds.includes(course.topicId)) {
    const name = both(contract.name)
    return {
      nl: `${name.nl} geldt niet voor dit onderwerp. Voeg het toe, of kies een andere opdracht.`,
      en: `${name.en} does not cover this topic. Add it, or choose another contract.`,
    }
  }
  const onTopic = problem.people.filter(
    (p) => p.roles.includes('trainer') && p.skills.some((s) => s.topicId === course.topicId),
  )
  const asked = provider === null ? NOBODY : { nl: provider, en: provider }
  const near = nearest(onTopic, course, level)
  if (!near)
    return provider === null
      ? {
          nl: 'Zoek een lesgever of vrijwilliger voor dit onderwerp.',
          en: 'Look for a trainer or volunteer for this topic.',
        }
      : {
          nl: `Vraag ${provider} een lesgever voor dit onderwerp.`,
          en: `Ask ${provider} for a trainer for this topic.`,
        }
  if (near.lacks === 'level') {
    const other = levelWords(level === 'starter' ? 'confident' : 'starter')
    const whom = levelWords(level)
    return {
      nl: `${near.id} geeft dit al aan ${other.nl}. Vraag ${asked.nl} of het ook kan voor ${whom.nl}.`,
      en: `${near.id} gives this to ${other.en} already. Ask ${asked.en} about ${whom.en} too.`,
    }
  }
  if (near.lacks === 'language') {
    const language = languageWords(course.language)
    return {
      nl: `${near.id} kent dit onderwerp, maar spreekt geen ${language.nl}. Vraag ${asked.nl} iemand die dat wel spreekt.`,
      en: `${near.id} knows this topic, but does not speak ${language.en}. Ask ${asked.en} for somebody who does.`,
    }
  }
  const name = both(
    contract?.name ?? { nl: 'een les zonder opdracht', en: 'a lesson without a contract' },
  )
  return {
    nl: `${near.id} kan dit wel, maar niet voor ${name.nl}. Geef de cursus een andere opdracht.`,
    en: `${near.id} can do this, but not for ${name.en}. Give the course another contract.`,
  }
}

function nearest(
  people: readonly Person[],
  course: Strand['course'],
  level: Strand['level'],
): { id: string; lacks: 'level' | 'language' | 'contract' } | null {
  const hasLevel = (p: Person) =>
    p.skills.some((s) => s.topicId === course.topicId && s.levels.includes(level))
  const isOfContract = (p: Person) => p.contractId === course.contractId
  const speaks = (p: Person) => p.languages.includes(course.language)
  const levelOnly = people.find((p) => !hasLevel(p) && isOfContract(p) && speaks(p))
  if (levelOnly) return { id: levelOnly.id, lacks: 'level' }
  const languageOnly = people.find((p) => hasLevel(p) && isOfContract(p) && !speaks(p))
  if (languageOnly) return { id: languageOnly.id, lacks: 'language' }
  const contractOnly = people.find((p) => hasLevel(p) && !isOfContract(p) && speaks(p))
  return contractOnly ? { id: contractOnly.id, lacks: 'contract' } : null
}
