import { addDays, daysBetween, localDate } from '../calendar/local-time.ts'
import type { Problem } from '../problem/problem.ts'
import type { IssueDetail, IssueList } from './input-issue.ts'
import type { PathPart } from './json-path.ts'
import type { Readable } from './readable.ts'

/** Longest horizon in days; a quarter is about 91. */
export const MAX_HORIZON_DAYS = 400

/** Says that a part of a problem is wrong, at a place. */
type Report = (path: readonly PathPart[], detail: () => IssueDetail) => void

/** Reports what is wrong within one part of a problem although each of its fields is good. */
export function checkProblemRules(problem: Readable<Problem>, list: IssueList): void {
  const report: Report = (path, detail) => list.addAt(path, detail)
  checkHorizon(problem.horizon, report)
  checkFormats(problem.courses, report)
  checkBudgetLines(problem.budgetLines, report)
  checkSeasons(problem.topics, report)
  checkCounters(problem.counters, report)
}

function checkHorizon(horizon: Readable<Problem>['horizon'], report: Report): void {
  const { start, end } = horizon ?? {}
  if (start === undefined || end === undefined) return
  const days = daysBetween(start, end) + 1
  if (days <= MAX_HORIZON_DAYS) return
  const last = addDays(start, MAX_HORIZON_DAYS - 1)
  report(['horizon', 'end'], () => ({
    code: 'horizon-too-long',
    value: end,
    expected: { nl: `uiterlijk ${last}`, en: `${last} at the latest` },
    hint: {
      nl: `Dit zijn ${days} dagen. Plan hoogstens ${MAX_HORIZON_DAYS} dagen, liefst één kwartaal.`,
      en: `These are ${days} days. Plan at most ${MAX_HORIZON_DAYS} days, ideally one quarter.`,
    },
  }))
}

function checkFormats(courses: Readable<Problem>['courses'], report: Report): void {
  for (const [c, course] of courses?.entries() ?? []) {
    for (const [f, format] of course?.formats?.entries() ?? []) {
      const sessions = format?.sessions
      if (format?.kind !== 'short' || sessions === undefined || sessions === 1) continue
      report(['courses', c, 'formats', f, 'sessions'], () => ({
        code: 'short-with-series',
        value: sessions,
        expected: { nl: '1, want de vorm is “short”', en: '1, because the kind is “short”' },
        hint: {
          nl: 'Een korte cursus heeft 1 lesmoment. Maak er 1 van, of kies "kind": "extended".',
          en: 'A short course has 1 session. Make it 1, or choose "kind": "extended".',
        },
      }))
    }
  }
}

function checkBudgetLines(lines: Readable<Problem>['budgetLines'], report: Report): void {
  for (const [l, line] of lines?.entries() ?? []) {
    // An id that is there but wrong has an issue of its own.
    if (line?.kind !== 'contract' || 'contractId' in line) continue
    report(['budgetLines', l, 'contractId'], () => ({
      code: 'missing',
      value: undefined,
      expected: {
        nl: 'de id van een contract, want "kind" is "contract"',
        en: 'the id of a contract, because "kind" is "contract"',
      },
      hint: {
        nl: 'Vul in welk contract deze lijn betaalt, of kies een andere "kind".',
        en: 'Fill in which contract this line pays, or choose another "kind".',
      },
    }))
  }
}

function checkSeasons(topics: Readable<Problem>['topics'], report: Report): void {
  for (const [t, topic] of topics?.entries() ?? []) {
    for (const side of ['from', 'to'] as const) {
      const day = topic?.season?.[side]
      // 2028 is a leap year: 29 February is a day of the year.
      if (day === undefined || localDate.safeParse(`2028-${day}`).success) continue
      report(['topics', t, 'season', side], () => ({
        code: 'wrong-format',
        value: day,
        expected: {
          nl: 'een dag die bestaat, zoals 04-25',
          en: 'a day that exists, such as 04-25',
        },
        hint: {
          nl: 'Deze dag bestaat niet. Schrijf eerst de maand, dan de dag.',
          en: 'This day does not exist. Write the month first, then the day.',
        },
      }))
    }
  }
}

function checkCounters(counters: Readable<Problem>['counters'], report: Report): void {
  const known = new Map<string, number>()
  for (const [c, { digibankId } = {}] of counters?.entries() ?? []) {
    if (digibankId === undefined) continue
    const first = known.get(digibankId)
    known.set(digibankId, first ?? c)
    if (first === undefined) continue
    report(['counters', c, 'digibankId'], () => ({
      code: 'duplicate-id',
      value: digibankId,
      expected: {
        nl: 'een digibank die nog geen tellers heeft',
        en: 'a digibank without counters yet',
      },
      hint: {
        nl: `Deze digibank staat ook op $.counters[${first}]. Voeg de twee samen.`,
        en: `This digibank is also at $.counters[${first}]. Merge the two.`,
      },
    }))
  }
}
