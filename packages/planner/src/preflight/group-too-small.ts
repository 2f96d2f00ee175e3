import { blockedBy, byCourse } from './blocked-by.ts'
import type { BlockedWish } from './blocked-wishes.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { countWords, sentences, unservedWords } from './finding-words.ts'

/** Finds wishes of people who can nowhere be with enough others at the same time. */
export function groupTooSmall(context: Context, blocked: readonly BlockedWish[]): Finding[] {
  const { problem, strands } = context
  return blockedBy(blocked, 'group', byCourse(context)).map(
    ({ strand, lines, things }): Finding => {
      const { course, format } = strands[strand]
      const c = problem.courses.indexOf(course)
      const most = Math.max(...things)
      const together = countWords(
        most,
        { nl: 'mens', en: 'person' },
        { nl: 'mensen', en: 'people' },
      )
      const missing = format.group.min - most
      const more = countWords(missing, { nl: 'wens', en: 'wish' }, { nl: 'wensen', en: 'wishes' })
      return {
        code: 'group-too-small',
        severity: 'error',
        subjectIds: [course.id, ...lines.map((d) => problem.demand[d].id)],
        path: `$.courses[${c}].formats[${course.formats.indexOf(format)}].group.min`,
        text: sentences(unservedWords(context, strand, lines), {
          nl: `Op één plaats en moment ${most === 1 ? 'kan' : 'kunnen'} hoogstens ${together.nl} samen, en een groep telt er minstens ${format.group.min}.`,
          en: `At one place and time at most ${together.en} can come, and a group has at least ${format.group.min}.`,
        }),
        hint: {
          nl: `Zoek in de buurt nog ${more.nl}, of laat een groep van ${most} toe.`,
          en: `Find ${more.en} more nearby, or allow a group of ${most}.`,
        },
      }
    },
  )
}
