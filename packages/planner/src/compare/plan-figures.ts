import type { Bilingual } from '@digirooster/domain'
import { check } from '../check/check.ts'
import { constraints } from '../constraints/registry.ts'
import { both } from '../constraints/words.ts'
import { ordersOf } from '../decode/agreements.ts'
import { scoreOf, weightOfWishes, wishesLeft } from '../decode/score-of.ts'
import { budgetOf, targetsOf } from '../decode/totals.ts'
import { figure } from './comparison.ts'
import type { Figure } from './comparison.ts'
import type { Counted } from './counted.ts'

/** Groups, lessons and activities of a plan. */
export function sessionFigures({ problem, offerings, sessions }: Counted): Figure[] {
  const lessons = sessions.filter((s) => s.offeringId !== null)
  const confirmed = lessons.filter((s) => s.status === 'confirmed').length
  const count = (id: string, nl: string, en: string, value: number) =>
    figure('sessions', id, nl, en, value)
  return [
    count('groups', 'Groepen', 'Groups', offerings.length),
    count('lessons', 'Lessen', 'Lessons', lessons.length),
    count('confirmed', 'Lessen bevestigd', 'Lessons confirmed', confirmed),
    count('proposed', 'Lessen voorgesteld', 'Lessons proposed', lessons.length - confirmed),
    count(
      'orders',
      'Te bestellen groepen',
      'Groups to order',
      ordersOf(problem, offerings, sessions).length,
    ),
  ]
}

/** Cents a plan spends of every budget line. */
export function moneyFigures({ problem, offerings, sessions }: Counted): Figure[] {
  return budgetOf(problem, offerings, sessions).map(({ budgetLineId, plannedCents }) => {
    const line = problem.budgetLines.find((l) => l.id === budgetLineId)
    const name = line ? both(line.name) : { nl: budgetLineId, en: budgetLineId }
    return figure('money', `money:${budgetLineId}`, name.nl, name.en, plannedCents, 'cents')
  })
}

/** What a plan adds to every target that people or sessions count for. */
export function targetFigures({ problem, offerings, sessions, referrals }: Counted): Figure[] {
  const expected = targetsOf(problem, offerings, referrals, sessions)
  return problem.digibanken.flatMap((digibank) =>
    digibank.targets
      .filter(({ measure }) => COUNTED.includes(measure))
      .map((target) => {
        const name = both(target.name)
        const found = expected.find((e) => e.digibankId === digibank.id && e.targetId === target.id)
        return figure(
          'targets',
          `target:${digibank.id}:${target.id}`,
          `Verwacht: ${name.nl}`,
          `Expected: ${name.en}`,
          found?.expected ?? 0,
        )
      }),
  )
}

const COUNTED: readonly string[] = [
  'participants',
  'unique-people',
  'it-cafes',
  'repair-cafes',
  'open-labs',
  'roadshows',
  'info-sessions',
  'digibuddies-trained',
]

const SHORT: Readonly<Record<string, Bilingual>> = {
  'activities-held': { nl: 'Activiteiten te weinig', en: 'Activities short' },
  'walk-in-helpers': { nl: 'Helpers te weinig bij de inloop', en: 'Helpers short at walk-ins' },
  floors: { nl: 'Wensen te weinig voor het beloofde deel', en: 'Wishes short of promised shares' },
  targets: { nl: 'Mensen te weinig voor de streefcijfers', en: 'People short of the targets' },
}

/** What falls short of every rule on what is owed, by the second opinion. */
export function shortFigures({ problem, plan }: Counted): Figure[] {
  const { shortfalls } = check(problem, plan)
  return constraints
    .filter((c) => c.level === 'owed')
    .map(({ id, text }) => {
      const label = SHORT[id] ?? text
      const short = shortfalls.filter((s) => s.ruleId === id)
      const value = short.reduce((sum, s) => sum + s.penalty, 0)
      return figure('short', `short:${id}`, label.nl, label.en, value)
    })
}

/** What every rule costs, weight included. */
export function ruleFigures({ placed, offerings }: Counted): Figure[] {
  const left = wishesLeft(placed.indexes, placed.referrals, offerings)
  const { rules } = scoreOf(placed, weightOfWishes(placed.indexes, left))
  return rules.map(({ id, weighted }) => {
    const { nl, en } = placed.constraints.find((c) => c.id === id)?.text ?? { nl: id, en: id }
    return figure('rules', `rule:${id}`, nl, en, weighted, 'weighted')
  })
}
