import type { Bilingual, Person } from '@digirooster/domain'
import type { StaffSlot } from '../compile/bundle.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import type { ResourceConstraint, Use } from './constraint.ts'
import { oncePerQuarter } from './once-per-quarter.ts'
import { languageWords, levelWords, roleWords, topicWords } from './term-words.ts'
import { both, titleOf } from './words.ts'

/** Per bundle: 1 when the contract that pays its course does not cover the topic. */
const isUncovered = oncePerQuarter(({ problem, bundles }) =>
  Uint8Array.from(bundles, ({ course }) => {
    const contract = problem.contracts.find((c) => c.id === course?.contractId)
    const covered = contract?.topicIds ?? []
    return course && covered.length > 0 && !covered.includes(course.topicId) ? 1 : 0
  }),
)

/** A person can do what the session asks of them. */
export const skills: ResourceConstraint = {
  kind: 'resource',
  id: 'skills',
  level: 'hard',
  weight: 1,
  unit: 'things a person cannot do',
  text: {
    nl: 'Iemand kan wat de sessie vraagt: de rol, het onderwerp, de taal en de opdracht.',
    en: 'A person can do what the session asks: role, topic, language and contract.',
  },
  penalty(base, use) {
    if (use.role !== 'person') return 0
    const person = base.resources.people[use.index]
    const asked = base.bundles[use.bundle].staff[use.session][use.staff]
    const role = person.roles.includes(asked.role) ? 0 : 1
    const language = speaks(person, asked) ? 0 : 1
    const contract = isPaidFor(person, asked) ? 0 : 1
    const cover = asked.contractId === undefined ? 0 : isUncovered(base)[use.bundle]
    return role + (canTeach(person, asked) ? 0 : 1) + language + contract + cover
  },
  explain(base, use) {
    const said = faults(base, use)
    return { nl: said.map((s) => s.nl).join(' '), en: said.map((s) => s.en).join(' ') }
  },
}

/** Only trainers need the skill. */
function canTeach(person: Person, { role, topicId, level }: StaffSlot): boolean {
  if (role !== 'trainer' || topicId === undefined) return true
  for (const skill of person.skills)
    if (skill.topicId === topicId && (level === undefined || skill.levels.includes(level)))
      return true
  return false
}

function speaks(person: Person, { language }: StaffSlot): boolean {
  return language === undefined || person.languages.includes(language)
}

function isPaidFor(person: Person, { contractId }: StaffSlot): boolean {
  return contractId === undefined || (person.contractId ?? null) === contractId
}

function faults(base: QuarterBase, use: Use): Bilingual[] {
  const person = base.resources.people[use.index]
  const asked = base.bundles[use.bundle].staff[use.session][use.staff]
  const contracts = new Map(base.problem.contracts.map((c) => [c.id, both(c.name)]))
  const { id } = person
  const said: Bilingual[] = []
  if (!person.roles.includes(asked.role)) {
    const role = roleWords(asked.role)
    said.push({ nl: `${id} is geen ${role.nl}.`, en: `${id} is not a ${role.en}.` })
  }
  if (!canTeach(person, asked)) {
    const topic = topicWords(base, asked.topicId ?? '')
    const whom = asked.level === undefined ? null : levelWords(asked.level)
    said.push({
      nl: `${id} geeft geen les over ${topic.nl}${whom ? ` aan ${whom.nl}` : ''}.`,
      en: `${id} does not teach ${topic.en}${whom ? ` to ${whom.en}` : ''}.`,
    })
  }
  if (!speaks(person, asked)) {
    const language = languageWords(asked.language ?? '')
    said.push({
      nl: `${id} spreekt geen ${language.nl}.`,
      en: `${id} does not speak ${language.en}.`,
    })
  }
  const title = titleOf(base, use.bundle)
  const contract = contracts.get(asked.contractId ?? '')
  if (!isPaidFor(person, asked)) {
    const own = contracts.get(person.contractId ?? '')
    said.push(
      contract
        ? {
            nl: `“${title.nl}” hoort bij ${contract.nl}, ${id} niet.`,
            en: `“${title.en}” belongs to ${contract.en}, ${id} does not.`,
          }
        : {
            nl: `${id} hoort bij ${own?.nl ?? 'een opdracht'}, “${title.nl}” niet.`,
            en: `${id} belongs to ${own?.en ?? 'a contract'}, “${title.en}” does not.`,
          },
    )
  }
  if (asked.contractId !== undefined && isUncovered(base)[use.bundle] === 1) {
    const topic = topicWords(base, asked.topicId ?? '')
    said.push({
      nl: `${contract?.nl} geldt niet voor ${topic.nl}.`,
      en: `${contract?.en} does not cover ${topic.en}.`,
    })
  }
  return said
}
