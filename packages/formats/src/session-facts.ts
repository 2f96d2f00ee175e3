import { addMinutes, dateOf, devicesNeeded, sessionPriceCents } from '@digirooster/domain'
import type { Digipunt, Level, Role, Session } from '@digirooster/domain'
import { textOf } from './lang.ts'
import type { Lang } from './lang.ts'
import { oneLine } from './plain-text.ts'
import type { QuarterIndex } from './quarter-index.ts'
import { counted, words } from './words.ts'

/** What people want to know of one session; every text on one line, empty when there is nothing to say. */
export interface SessionFacts {
  title: string
  topic: string
  level: Level | null
  /** `les 2 van 4`, `één les`; empty for what is not a series */
  lesson: string
  end: string
  /** name of the digipunt, or `online` */
  place: string
  /** room, or the corner of the building */
  room: string
  address: string
  wijk: string
  laptopClasses: string
  /** `12 laptops`, all of them the digibank’s: those of the room and of the laptop class */
  devices: string
  bring: string
  register: string
  /** euro cents, VAT included; 0 when it costs nothing */
  priceCents: number
  /** a group of one organisation, never in a public agenda */
  isClosed: boolean
}

/** Gathers what people want to know of one session, in one language. */
export function sessionFacts(index: QuarterIndex, session: Session, lang: Lang): SessionFacts {
  const course = index.courses.get(session.courseId ?? '')
  const activity = index.activities.get(session.activityId ?? '')
  const walkIn = index.walkIns.get(session.walkInId ?? '')
  const special = walkIn?.special.find(({ date }) => date === dateOf(session.start))
  const topicId = course?.topicId ?? special?.topicId
  const topic = topicId === undefined ? undefined : index.topics.get(topicId)
  const title = special?.title ?? course?.title ?? activity?.title ?? walkIn?.title
  const bring = special?.bring ?? course?.bring
  const register = course?.publicText.register
  const device = course?.device ?? activity?.device
  const needed = devicesNeeded(device, session.invited)
  const contract = index.contracts.get(course?.contractId ?? '')
  return {
    title: oneLine(title ? textOf(title, lang) : words[lang].kinds[session.kind]),
    topic: topic ? oneLine(textOf(topic.name, lang)) : '',
    level: index.offerings.get(session.offeringId ?? '')?.level ?? null,
    lesson: lessonText(session, lang),
    end: addMinutes(session.start, session.minutes),
    ...placeFacts(index, session, walkIn?.spot, lang),
    laptopClasses: session.laptopClassIds
      .map((id) => oneLine(index.laptopClasses.get(id)?.name ?? id))
      .join(', '),
    devices: device && needed > 0 ? counted(needed, words[lang].devices[device.type]) : '',
    bring: bring ? oneLine(textOf(bring, lang)) : '',
    register: register ? oneLine(textOf(register, lang)) : '',
    priceCents: contract
      ? sessionPriceCents(contract, session.minutes)
      : (activity?.cost?.centsPerSession ?? 0),
    isClosed: (activity?.public ?? walkIn?.public ?? true) === false,
  }
}

/** Codes of the people in a session who have, or have not, one role; sorted as in the plan. */
export function peopleIn(session: Session, isWanted: (role: Role) => boolean): string {
  return session.people
    .filter(({ role }) => isWanted(role))
    .map(({ personId }) => personId)
    .join(', ')
}

/** Helpers still looked for: `2 digibuddy’s, 1 coach`; empty when nobody is. */
export function missingHelpers(session: Session, lang: Lang): string {
  return session.missing
    .map(({ role, count }) => counted(count, words[lang].roles[role]))
    .join(', ')
}

function lessonText({ kind, number, of }: Session, lang: Lang): string {
  if (kind === 'course') {
    return of === 1 ? words[lang].singleLesson : words[lang].lesson(number, of)
  }
  return of === 1 ? '' : words[lang].part(number, of)
}

function placeFacts(index: QuarterIndex, session: Session, spot: string | undefined, lang: Lang) {
  if (session.digipuntId === null) {
    return { place: words[lang].online, room: '', address: '', wijk: '' }
  }
  const digipunt = index.digipunten.get(session.digipuntId)
  const room = index.rooms.get(session.roomId ?? '')?.name ?? session.roomId ?? spot ?? ''
  if (!digipunt) return { place: session.digipuntId, room: oneLine(room), address: '', wijk: '' }
  const { address, wijkId } = standAt(digipunt, session.start)
  const town = [address.postalCode, address.municipality].filter(Boolean).join(' ')
  return {
    place: oneLine(digipunt.name),
    room: oneLine(room),
    address: oneLine([address.street, town].filter(Boolean).join(', ')),
    wijk: oneLine(index.wijken.get(wijkId)?.name ?? wijkId),
  }
}

/** A moving unit stands where its itinerary says; every other place where it is. */
function standAt(digipunt: Digipunt, time: string): Pick<Digipunt, 'address' | 'wijkId'> {
  return digipunt.itinerary.find(({ from, to }) => from <= time && time < to) ?? digipunt
}
