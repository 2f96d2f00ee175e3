import { levelWords } from '../constraints/term-words.ts'
import { both } from '../constraints/words.ts'
import type { Opened } from '../handle/opened.ts'
import type { Candidate } from './fix.ts'
import { whoSends } from './ask.ts'

/** For wishes that no trainer can serve: the trainer who comes nearest teaches this too. */
export function newSkills({ problem, placed }: Opened, lines: readonly number[]): Candidate[] {
  const { demand } = placed.indexes
  return placed.strands.flatMap((strand): Candidate[] => {
    const mine = lines.filter((d) => strand.lines.includes(d))
    if (strand.trainers.length > 0 || mine.length === 0) return []
    const { course, level } = strand
    const near = problem.people
      .filter(
        (p) =>
          p.roles.includes('trainer') &&
          p.contractId === course.contractId &&
          p.languages.includes(course.language),
      )
      .map((person) => ({
        person,
        isOnTopic: person.skills.some((s) => s.topicId === course.topicId),
      }))
      .sort((a, b) => Number(b.isOnTopic) - Number(a.isOnTopic))[0]
    if (!near) return []
    const { person, isOnTopic } = near
    const skills = isOnTopic
      ? person.skills.map((s) =>
          s.topicId === course.topicId ? { ...s, levels: [...new Set([...s.levels, level])] } : s,
        )
      : [...person.skills, { topicId: course.topicId, levels: [level] }]
    const ask = whoSends(problem, person)
    const topic = problem.topics.find((t) => t.id === course.topicId)
    const name = topic ? both(topic.name) : { nl: course.topicId, en: course.topicId }
    const whom = levelWords(demand.lines[mine[0]].level)
    return [
      {
        kinds: ['trainer-skill'],
        changes: [{ kind: 'person', person: { ...person, skills } }],
        asks: [ask],
        sentences: [
          {
            nl: `Vraag aan ${ask.who.nl}: kan ${person.id} ook “${name.nl}” geven aan ${whom.nl}?`,
            en: `Ask ${ask.who.en}: can ${person.id} teach “${name.en}” to ${whom.en} too?`,
          },
        ],
        lines: new Set(mine),
      },
    ]
  })
}
