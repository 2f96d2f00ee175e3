import type { Bilingual, Offering, Plan, Problem, Session } from '@digirooster/domain'
import { check } from './check/check.ts'
import { constraints } from './constraints/registry.ts'
import { both } from './constraints/words.ts'
import { ordersOf } from './decode/agreements.ts'
import { decodeOfferings, decodeReferrals, decodeSessions } from './decode/sessions.ts'
import { budgetOf, targetsOf } from './decode/totals.ts'
import { placePlan } from './explain/place-plan.ts'
import { NEAR_MINUTES, tripMinutes } from './explain/trips.ts'

/** One figure of every plan, in the order of the columns. */
export interface ComparisonRow {
  readonly id: string
  readonly label: Bilingual
  readonly unit: 'count' | 'cents' | 'minutes'
  readonly values: readonly number[]
}

/** Plans side by side. */
export interface Comparison {
  readonly names: readonly string[]
  readonly rows: readonly ComparisonRow[]
}

/**
 * Puts plans of one quarter side by side, every figure counted anew from the problem as it is given:
 * a plan made under another policy is judged by this one.
 * @param plans all with sessions that this problem knows
 */
export function compareNamed(
  problem: Problem,
  plans: readonly { readonly name: string; readonly plan: Plan }[],
): Comparison {
  const counted = plans.map(({ plan }) => figuresOf(problem, plan))
  const ids = counted[0]?.map(({ id, label, unit }) => ({ id, label, unit })) ?? []
  return {
    names: plans.map(({ name }) => name),
    rows: ids.map((row, k) => ({ ...row, values: counted.map((figures) => figures[k].value) })),
  }
}

type Figure = Omit<ComparisonRow, 'values'> & { readonly value: number }

interface Counted {
  readonly problem: Problem
  readonly offerings: readonly Offering[]
  readonly sessions: readonly Session[]
  readonly referrals: Plan['referrals']
}

function figuresOf(problem: Problem, plan: Plan): Figure[] {
  const placed = placePlan(problem, plan)
  const { quarter, state, indexes } = placed
  const counted: Counted = {
    problem,
    offerings: decodeOfferings(quarter, state),
    sessions: decodeSessions(quarter, state),
    referrals: decodeReferrals(problem, indexes, placed.referrals),
  }
  return [
    ...wishFigures(counted),
    ...sessionFigures(counted),
    ...moneyFigures(counted),
    ...targetFigures(counted),
    ...shortFigures(problem, plan),
  ]
}

function figure(
  id: string,
  nl: string,
  en: string,
  value: number,
  unit: Figure['unit'] = 'count',
): Figure {
  return { id, label: { nl, en }, unit, value }
}

function wishFigures({ problem, offerings, sessions, referrals }: Counted): Figure[] {
  const lines = new Map(problem.demand.map((d) => [d.id, d]))
  const places = new Map(problem.digipunten.map((d) => [d.id, d]))
  const starts = new Map(sessions.map((s) => [s.id, s]))
  const trip = tripMinutes(problem)
  const served = [
    ...offerings.flatMap((offering) => {
      const first = starts.get(offering.sessionIds[0])
      const place = places.get(first?.digipuntId ?? '')
      const stay = place?.itinerary.find(
        (s) => first && s.from <= first.start && first.start < s.to,
      )
      return offering.served.map((s) => ({ ...s, at: stay ?? place }))
    }),
    ...referrals.map((r) => ({ ...r, at: problem.supply.find((s) => s.id === r.supplyId) })),
  ]
  let [all, starters, near, travelling, minutes] = [0, 0, 0, 0, 0]
  for (const { demandId, wishes, at } of served) {
    const line = lines.get(demandId)
    if (!line) continue
    all += wishes
    if (line.level === 'starter') starters += wishes
    const long = at ? trip(line, at) : null
    if (long === null || long <= NEAR_MINUTES) near += wishes
    if (long === null) continue
    travelling += wishes
    minutes += wishes * long
  }
  const mean = travelling === 0 ? 0 : Math.round((10 * minutes) / travelling) / 10
  return [
    figure('served', 'Wensen met een plaats', 'Wishes with a place', all),
    figure('starters', 'Waarvan beginners', 'Of which beginners', starters),
    figure(
      'near',
      `Wensen binnen ${NEAR_MINUTES} minuten`,
      `Wishes within ${NEAR_MINUTES} minutes`,
      near,
    ),
    figure('trip', 'Minuten onderweg, gemiddeld', 'Minutes of travel, on average', mean, 'minutes'),
  ]
}

function sessionFigures({ problem, offerings, sessions }: Counted): Figure[] {
  const lessons = sessions.filter((s) => s.offeringId !== null)
  const confirmed = lessons.filter((s) => s.status === 'confirmed').length
  return [
    figure('groups', 'Groepen', 'Groups', offerings.length),
    figure('lessons', 'Lessen', 'Lessons', lessons.length),
    figure('confirmed', 'Lessen bevestigd', 'Lessons confirmed', confirmed),
    figure('proposed', 'Lessen voorgesteld', 'Lessons proposed', lessons.length - confirmed),
    figure(
      'orders',
      'Te bestellen groepen',
      'Groups to order',
      ordersOf(problem, offerings, sessions).length,
    ),
  ]
}

function moneyFigures({ problem, offerings, sessions }: Counted): Figure[] {
  return budgetOf(problem, offerings, sessions).map(({ budgetLineId, plannedCents }) => {
    const line = problem.budgetLines.find((l) => l.id === budgetLineId)
    const name = line ? both(line.name) : { nl: budgetLineId, en: budgetLineId }
    return figure(`money:${budgetLineId}`, name.nl, name.en, plannedCents, 'cents')
  })
}

/** People expected for every target on attendance. */
function targetFigures({ problem, offerings, sessions, referrals }: Counted): Figure[] {
  const expected = targetsOf(problem, offerings, referrals, sessions)
  return problem.digibanken.flatMap((digibank) =>
    digibank.targets
      .filter((t) => t.measure === 'participants' || t.measure === 'unique-people')
      .map((target) => {
        const name = both(target.name)
        const found = expected.find((e) => e.digibankId === digibank.id && e.targetId === target.id)
        return figure(
          `target:${digibank.id}:${target.id}`,
          `Verwacht: ${name.nl}`,
          `Expected: ${name.en}`,
          found?.expected ?? 0,
        )
      }),
  )
}

const SHORT: Readonly<Record<string, Bilingual>> = {
  'activities-held': { nl: 'Activiteiten te weinig', en: 'Activities short' },
  'walk-in-helpers': { nl: 'Helpers te weinig bij de inloop', en: 'Helpers short at walk-ins' },
  floors: { nl: 'Wensen te weinig voor het beloofde deel', en: 'Wishes short of promised shares' },
  targets: { nl: 'Mensen te weinig voor de streefcijfers', en: 'People short of the targets' },
}

/** What falls short of every rule on what is owed, by the second opinion. */
function shortFigures(problem: Problem, plan: Plan): Figure[] {
  const { shortfalls } = check(problem, plan)
  return constraints
    .filter((c) => c.level === 'owed')
    .map(({ id, text }) => {
      const label = SHORT[id] ?? text
      const short = shortfalls.filter((s) => s.ruleId === id)
      const value = short.reduce((sum, s) => sum + s.penalty, 0)
      return figure(`short:${id}`, label.nl, label.en, value)
    })
}
