import { daysBetween } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { promisesOf } from '../compile/promises.ts'
import { COUNTED } from '../constraints/targets.ts'
import { both } from '../constraints/words.ts'
import { targetsOf } from '../decode/totals.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from '../decode/sessions.ts'
import type { Opened } from '../handle/opened.ts'
import { probesOf } from '../obstacles/probes.ts'
import { obstacles } from '../preflight/obstacles.ts'
import { countWords, dateWords, wishWords } from '../preflight/finding-words.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Explanation, Fact, Said } from './explanation.ts'
import { commonObstacle } from './waiting.ts'

type Target = Problem['digibanken'][number]['targets'][number]

/** Counted by neighbouring systems; no plan changes them. */
const ELSEWHERE: ReadonlySet<Target['measure']> = new Set([
  'home-help',
  'devices-lent',
  'households-online',
  'steering-groups',
])

/**
 * Says whether a target is on track: what the quarter owes and gets, what the whole period has by then, what is missing and
 * what would help.
 * @returns undefined when no digibank has such a target
 */
export function explainTarget(opened: Opened, id: string): Explanation | undefined {
  const { problem, placed } = opened
  const { quarter, state, indexes } = placed
  const digibank = problem.digibanken.find((d) => d.targets.some((t) => t.id === id))
  const target = digibank?.targets.find((t) => t.id === id)
  if (!digibank || !target) return undefined
  const counted = targetsOf(
    problem,
    decodeOfferings(quarter, state),
    decodeReferrals(problem, indexes, placed.referrals),
    decodeSessions(quarter, state),
  ).find((t) => t.targetId === id && t.digibankId === digibank.id)
  if (!counted) return undefined
  const { expected, planned, shortfall } = counted
  const name = both(target.name)
  const facts: Fact[] = [
    { name: 'owed', of: id, unit: 'count', value: target.quarter },
    { name: 'planned', of: id, unit: 'count', value: planned },
    { name: 'expected', of: id, unit: 'count', value: expected },
    { name: 'shortfall', of: id, unit: 'count', value: shortfall },
  ]
  const said = together(
    say(
      `“${name.nl}”: ${expected} verwacht, ${target.quarter} nodig dit kwartaal.`,
      `“${name.en}”: ${expected} expected, ${target.quarter} needed this quarter.`,
      facts,
    ),
    planned === expected
      ? NOTHING
      : say(
          `Er zijn ${planned} plaatsen gegeven; niet iedereen komt.`,
          `${planned} places are given; not everybody comes.`,
        ),
    wholePeriod(problem, target, expected),
    shortfall === 0
      ? NOTHING
      : missing(opened, {
          digibankId: digibank.id,
          target,
          short: shortfall,
          rate: planned === 0 ? 1 : expected / planned,
        }),
  )
  return { subject: { kind: 'target', id }, ...said, how: 'proven', tries: 0 }
}

/** What the period of the subsidy has by the end of the quarter, against an even pace. */
function wholePeriod({ horizon }: Problem, { period, realised }: Target, expected: number): Said {
  const total = realised + expected
  const days = daysBetween(period.from, period.to) + 1
  const gone = Math.min(days, daysBetween(period.from, horizon.end) + 1)
  const pace = Math.round((period.value * Math.max(0, gone)) / days)
  const date = dateWords(period.to)
  const facts: Fact[] = [
    { name: 'period-total', unit: 'count', value: total },
    { name: 'period-value', unit: 'count', value: period.value },
    { name: 'even-pace', unit: 'count', value: pace },
    { name: 'period-ends', unit: 'date', value: period.to },
  ]
  return together(
    say(
      `Samen met wat al geteld is: ${total} van ${period.value} tegen ${date.nl}.`,
      `With what was counted before: ${total} of ${period.value} by ${date.en}.`,
      facts,
    ),
    total >= pace
      ? say('Dat ligt op schema.', 'That is on track.')
      : say(
          `Op schema zouden het er na dit kwartaal ${pace} zijn.`,
          `On track it would be ${pace} after this quarter.`,
        ),
  )
}

/** What falls short of a target, and the people that come for each place given. */
interface Shortage {
  readonly digibankId: string
  readonly target: Target
  readonly short: number
  readonly rate: number
}

function missing(opened: Opened, { digibankId, target, short, rate }: Shortage): Said {
  if (ELSEWHERE.has(target.measure))
    return say(
      'Dit cijfer komt uit een ander systeem; een andere planning verandert het niet.',
      'This figure comes from another system; no other plan changes it.',
    )
  if (target.measure !== 'participants' && target.measure !== 'unique-people')
    return held(opened, target, short)
  const { problem, placed } = opened
  const { left } = probesOf(opened)
  const { lines } = placed.indexes.demand
  const promise = promisesOf(problem, placed.indexes).find(
    (p) => p.scope === 'target' && p.subjectId === target.id && p.digibankId === digibankId,
  )
  // What no plan can serve this quarter helps no target of this quarter.
  const blocked = obstacles(problem)
  const mine = lines.flatMap((line, d) => {
    const counts = promise ? promise.counts[d] === 1 : line.digibankId === digibankId
    return counts && left[d] > 0 && !blocked.has(d) ? [d] : []
  })
  const wishes = mine.reduce((sum, d) => sum + left[d], 0)
  const people = Math.floor(wishes * rate)
  const more = countWords(short, { nl: 'mens', en: 'person' }, { nl: 'mensen', en: 'people' })
  const waiting = wishWords(wishes)
  const facts: Fact[] = [
    { name: 'wishes-waiting', unit: 'count', value: wishes },
    { name: 'people-waiting', unit: 'count', value: people },
  ]
  if (people < short)
    return together(
      say(
        `Er ontbreken ${more.nl}; wie nu nog wacht en dit kwartaal kan, brengt er hoogstens ${people}.`,
        `${more.en} ${short === 1 ? 'is' : 'are'} missing; those who still wait and can this quarter bring ${people} at most.`,
        facts,
      ),
      say(
        'Zoek nieuwe mensen, bijvoorbeeld via een IT-café of een toeleider.',
        'Look for new people, for instance at an IT café or through a referrer.',
      ),
      wishes === 0 ? NOTHING : commonObstacle(opened, mine),
    )
  return together(
    say(
      `Er ontbreken ${more.nl}; ${waiting.nl} zonder plaats ${wishes === 1 ? 'telt' : 'tellen'} mee.`,
      `${more.en} ${short === 1 ? 'is' : 'are'} missing; ${waiting.en} without a place would count.`,
      facts,
    ),
    commonObstacle(opened, mine),
  )
}

/** Why something that is held too few times is. */
function held({ problem, plan }: Opened, { measure }: Target, short: number): Said {
  const kind = COUNTED[measure]
  const kinds = problem.activities.filter((a) => a.kind === kind)
  const asked = kinds.reduce((sum, a) => sum + a.count, 0)
  const out = plan.leftOut.find(({ subjectId }) => kinds.some((a) => a.id === subjectId))
  if (out) return together(...out.reasons.map(({ text }) => ({ sentences: [text], facts: [] })))
  return say(
    `Het kwartaal vraagt er zelf maar ${asked}: zet er ${short} bij in de gegevens.`,
    `The quarter itself asks for only ${asked}: add ${short} to the data.`,
    [{ name: 'asked', unit: 'count', value: asked }],
  )
}
