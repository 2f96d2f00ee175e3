import { dateOf } from '@digirooster/domain'
import type { Bilingual, Problem, Session } from '@digirooster/domain'
import { listWords, roleWords } from '../constraints/term-words.ts'
import { both, dayWords } from '../constraints/words.ts'
import type { SessionAspect } from './plan-comparison.ts'

/** Prepares the words for sessions of a plan of a quarter. */
export function sessionWordsOf(problem: Problem) {
  const titles = new Map(
    [...problem.courses, ...problem.activities, ...problem.walkIns].map((c) => [c.id, c.title]),
  )
  const places = new Map(problem.digipunten.map((d) => [d.id, d]))
  const classes = new Map(problem.laptopClasses.map((l) => [l.id, l.name]))

  function title({ courseId, activityId, walkInId, id, number, of }: Session): Bilingual {
    const found = titles.get(courseId ?? activityId ?? walkInId ?? '')
    const { nl, en } = both(found ?? { nl: id })
    return of === 1
      ? { nl: `“${nl}”`, en: `“${en}”` }
      : { nl: `“${nl}”, les ${number} van ${of}`, en: `“${en}”, lesson ${number} of ${of}` }
  }

  function place({ digipuntId }: Session): Bilingual {
    return digipuntId === null
      ? { nl: 'online', en: 'online' }
      : same(places.get(digipuntId)?.name ?? digipuntId)
  }

  function room({ digipuntId, roomId }: Session): Bilingual {
    const name = places.get(digipuntId ?? '')?.rooms.find((r) => r.id === roomId)?.name
    return roomId === null ? { nl: 'geen lokaal', en: 'no room' } : same(name ?? roomId)
  }

  function laptops({ laptopClassIds }: Session): Bilingual {
    if (laptopClassIds.length === 0) return { nl: 'geen laptopklas', en: 'no laptop class' }
    return listWords(laptopClassIds.map((id) => same(classes.get(id) ?? id)))
  }

  function people({ people: who, missing }: Session): Bilingual {
    const parts = [
      ...who.map(({ personId }) => same(personId)),
      ...missing.map(({ role, count }) => ({
        nl: `nog ${count} ${roleWords(role).nl}`,
        en: `${count} ${roleWords(role).en} to find`,
      })),
    ]
    return parts.length === 0 ? { nl: 'niemand', en: 'nobody' } : listWords(parts)
  }

  const say: Record<SessionAspect, (session: Session) => Bilingual> = {
    time: timeOf,
    length: ({ minutes }) => ({ nl: `${minutes} minuten`, en: `${minutes} minutes` }),
    place,
    room,
    laptops,
    people,
  }
  return { title, say: (session: Session, aspect: SessionAspect) => say[aspect](session) }
}

/** When a session is, as people say it: `dinsdag 12 januari om 9.30 uur`. */
function timeOf({ start }: Session): Bilingual {
  const day = dayWords(dateOf(start))
  const hour = Number(start.slice(11, 13))
  const minute = start.slice(14, 16)
  return {
    nl: `${day.nl} om ${hour}${minute === '00' ? '' : `.${minute}`} uur`,
    en: `${day.en} at ${hour}:${minute}`,
  }
}

function same(text: string): Bilingual {
  return { nl: text, en: text }
}
