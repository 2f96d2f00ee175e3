import { expectedPeople } from '@digirooster/domain'
import type { Bilingual, Digibank } from '@digirooster/domain'
import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { SESSIONS_OF } from './sessions-of.ts'

type Target = Digibank['targets'][number]

/** Reasons named at most. */
const MOST_REASONS = 2

/** Why a target fell short: too few places planned, cancelled, fewer people than expected. */
export function whyShort(outcome: Outcome, digibank: Digibank, target: Target): Note[] {
  if (target.measure === 'participants' || target.measure === 'unique-people')
    return whyFewPeople(outcome, digibank, target)
  const kind = SESSIONS_OF[target.measure]
  return kind ? whyFewActivities(outcome, digibank, target, kind) : []
}

function whyFewPeople(
  { plan, problem, groups }: Outcome,
  digibank: Digibank,
  target: Target,
): Note[] {
  const line = plan.targets.find((t) => t.digibankId === digibank.id && t.targetId === target.id)
  const expected = line?.expected ?? 0
  const own = (demandId: string) => {
    const wish = problem.demand.find((d) => d.id === demandId)
    const topic = problem.topics.find((t) => t.id === wish?.topicId)
    return (
      wish?.digibankId === digibank.id &&
      (target.programmeObjective === undefined ||
        topic?.programmeObjective === target.programmeObjective)
    )
  }
  const cancelled = groups.filter(
    ({ state, offering }) => state === 'cancelled' && offering.served.some((s) => own(s.demandId)),
  ).length
  const stayedAway = groups.reduce((sum, { state, isCounted, came, invited, offering }) => {
    if (state !== 'held' || !isCounted || !offering.served.some((s) => own(s.demandId))) return sum
    const course = problem.courses.find((c) => c.id === offering.courseId)
    const format = course?.formats.find((f) => f.id === offering.formatId)
    return sum + expectedPeople(invited, format?.noShowRate ?? 0) - came
  }, 0)
  return [
    ...(expected < target.quarter
      ? [
          why(
            target,
            `Volgens de planning zouden er maar ${expected} mensen komen.`,
            `By the plan only ${expected} people would come.`,
            [counted('expected', expected, target.id)],
          ),
          // What holds for different people holds for participants, and is said there.
          ...(target.measure === 'participants'
            ? reasonsOf(plan.unmet.filter((u) => own(u.demandId)))
            : []
          ).map(({ nl, en }) => why(target, nl, en)),
        ]
      : []),
    ...(cancelled > 0
      ? [
          why(
            target,
            `${many(cancelled, 'groep ging', 'groepen gingen')} niet door.`,
            `${many(cancelled, 'group was', 'groups were')} cancelled.`,
            [counted('cancelled', cancelled, target.id)],
          ),
        ]
      : []),
    ...(stayedAway > 0
      ? [
          why(
            target,
            `In de groepen ${stayedAway === 1 ? 'kwam' : 'kwamen'} ${many(stayedAway, 'mens', 'mensen')} minder dan verwacht.`,
            `${many(stayedAway, 'person', 'people')} fewer than expected came to the groups.`,
            [counted('fewer', stayedAway, target.id)],
          ),
        ]
      : []),
  ]
}

function whyFewActivities(
  { plan, problem, stateOf }: Outcome,
  digibank: Digibank,
  target: Target,
  kind: string,
): Note[] {
  const ids = problem.activities
    .filter((a) => a.kind === kind && a.digibankId === digibank.id)
    .map((a) => a.id)
  const out = plan.leftOut.filter((l) => ids.includes(l.subjectId))
  const cancelled = plan.sessions.filter(
    (s) => ids.includes(s.activityId ?? '') && s.number === 1 && stateOf(s) === 'cancelled',
  ).length
  return [
    ...(cancelled > 0
      ? [
          why(
            target,
            `${cancelled} keer ging het niet door.`,
            `It was cancelled ${many(cancelled, 'time', 'times')}.`,
            [counted('cancelled', cancelled, target.id)],
          ),
        ]
      : []),
    ...reasonsOf(out.map(({ count, reasons }) => ({ wishes: count, reasons }))).map(({ nl, en }) =>
      why(target, nl, en),
    ),
  ]
}

interface Without {
  readonly wishes: number
  readonly reasons: readonly { readonly code: string; readonly text: Bilingual }[]
}

/** The reasons that hold for most, as one sentence each. */
function reasonsOf(without: readonly Without[]): Bilingual[] {
  const byCode = new Map<string, { wishes: number; text: Bilingual }>()
  for (const { wishes, reasons } of without) {
    const [first] = reasons
    if (!first) continue
    const known = byCode.get(first.code) ?? { wishes: 0, text: first.text }
    byCode.set(first.code, { ...known, wishes: known.wishes + wishes })
  }
  return [...byCode.values()]
    .sort((a, b) => b.wishes - a.wishes)
    .slice(0, MOST_REASONS)
    .map(({ text }) => text)
}

function why({ id, name }: Target, nl: string, en: string, facts: Note['facts'] = []): Note {
  return note(
    'short',
    'target-why',
    `${name.nl}: ${low(nl)}`,
    `${name.en ?? name.nl}: ${low(en)}`,
    [{ name: 'target', unit: 'id', value: id }, ...facts],
  )
}

/** A sentence behind a colon starts small, unless it starts with a name in quotes or a number. */
function low(text: string): string {
  return /^(Er|In|Volgens|Het|Voor|Lesgever|De|Een|Geen|There|The|By|A|No|It|Nobody|Niemand) /.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
