import { formatEuros } from '@digirooster/domain'
import type { Plan, Session } from '@digirooster/domain'
import type { Proposal } from '../compile/bundle.ts'
import { budgetLineOf, courseSessionCents } from '../compile/course-bundles.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { decodeOfferings, decodeSessions } from '../decode/sessions.ts'
import { listWords } from '../constraints/term-words.ts'
import { monthDayWords } from '../constraints/words.ts'
import { budgetOf } from '../decode/totals.ts'
import { openWith } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { effectOf } from './effect.ts'
import type { Effect } from './effect.ts'
import { groupPlaces } from './group-places.ts'
import type { MoveObstacle } from './held.ts'
import type { Put } from './move.ts'
import type { NewGroup, NewGroupSuggestion, NewGroupSuggestions } from './new-group.ts'
import { probesFor } from './new-group-probes.ts'
import { titleOf } from './place-words.ts'
import { checkOptions } from './suggest-for.ts'
import { decodeLike } from './with-moves.ts'

/**
 * Looks for the best places for a group that the plan does not have, the rest of the plan as it is; a series whole.
 * @throws {PlannerError} `unknown-subject`, `invalid-option`
 */
export function suggestGroup(
  opened: Opened,
  group: NewGroup,
  { limit = 5 }: { readonly limit?: number | undefined } = {},
): NewGroupSuggestions {
  checkOptions(limit, 1)
  const { probes, isAll } = probesFor(opened, group)
  const hopeless = probes.length === 0 ? TOO_FEW : tooDear(opened, probes[0].proposal)
  if (hopeless) return { suggestions: [], obstacles: [hopeless], tries: 0, isAll: true }
  const { constraints } = opened.placed
  const extra = probes.map(({ proposal }) => proposal)
  const tryOut = openWith(opened.problem, opened.plan, { constraints, extra, known: opened.placed })
  const found = groupPlaces(tryOut, group, probes)
  const alone = groupAlone(opened)
  const suggestions: NewGroupSuggestion[] = []
  for (const { puts } of found.places) {
    if (suggestions.length === limit) break
    const named = namesOf(tryOut, puts, extra[0].id)
    const effect = alone(probeOf(tryOut, puts, extra), named, puts)
    if (!effect.isAllowed) continue
    const sentences = withDatesAndPrice(effect.sentences, named)
    suggestions.push({ ...effect, ...named, title: titleOf(tryOut, puts[0]), sentences })
  }
  return {
    suggestions,
    obstacles: suggestions.length > 0 ? [] : found.obstacles,
    tries: found.tries,
    isAll: isAll && found.isAll,
  }
}

/**
 * Prepares a function that says exactly what a group does: what is a fair share depends on all that is planned, so the
 * quarter is compiled with this group and no others that were tried.
 */
function groupAlone(
  opened: Opened,
): (proposal: Proposal, named: Named, puts: readonly Put[]) => Effect {
  const { constraints } = opened.placed
  const known = new Map<string, Opened>()
  return (proposal, { offering }, puts) => {
    const served = offering.served.map(({ demandId, wishes }) => ({
      line: opened.placed.indexes.demand.indexOf.get(demandId) ?? -1,
      wishes,
    }))
    const key = served.map(({ line, wishes }) => `${line}:${wishes}`).join()
    const extra = [{ ...proposal, id: offering.id, served }]
    const exact =
      known.get(key) ??
      openWith(opened.problem, opened.plan, { constraints, extra, known: opened.placed })
    known.set(key, exact)
    const { model, bundles } = exact.placed.quarter
    const first = model.bundleStart[bundles.findIndex(({ id }) => id === offering.id)]
    const own = puts.map(({ way }, k): Put => {
      const roles = model.roleStart[first + k + 1] - model.roleStart[first + k]
      const resources = way.resources.slice(0, roles)
      return { activity: first + k, way: { start: way.start, resources } }
    })
    // Wishes are lost without the group, which the plan as it is does not know of.
    const [here, there] = [exact.evaluator.penalties(), opened.evaluator.penalties()]
    const without = constraints.map(({ level }, c) => (level === 'demand' ? here[c] : there[c]))
    return effectOf(exact, own, without)
  }
}

/** The group that was tried and is placed. */
function probeOf(
  { placed: { quarter } }: Opened,
  puts: readonly Put[],
  probes: readonly Proposal[],
): Proposal {
  const { id } = quarter.bundles[quarter.model.bundleOf[puts[0].activity]]
  const found = probes.find((probe) => probe.id === id)
  if (!found) throw new Error('A group that was placed was never tried.')
  return found
}

/** The plan with a new group, every figure counted again. */
export function withGroup(
  opened: Opened,
  { offering, sessions }: Pick<NewGroupSuggestion, 'offering' | 'sessions'>,
): Promise<Plan> {
  const { plan } = opened
  return decodeLike(opened, {
    offerings: [...plan.offerings, offering],
    sessions: [...plan.sessions, ...sessions],
    referrals: plan.referrals,
  })
}

/** The sentences with when the lessons are and what the group costs, behind for how many it is. */
function withDatesAndPrice(
  sentences: Effect['sentences'],
  { offering, sessions }: Named,
): Effect['sentences'] {
  const days = listWords(sessions.map(({ start }) => monthDayWords(start.slice(5, 10))))
  const dates = {
    nl: `De lessen zijn op ${days.nl}.`,
    en: `The lessons are on ${days.en}.`,
  }
  const price = {
    nl: `De groep kost ${formatEuros(offering.costCents, 'nl')}.`,
    en: `The group costs ${formatEuros(offering.costCents, 'en')}.`,
  }
  return [
    ...sentences.slice(0, 2),
    ...(sessions.length > 1 ? [dates] : []),
    ...(offering.costCents > 0 ? [price] : []),
    ...sentences.slice(2),
  ]
}

/** A new group and its sessions by names. */
type Named = Pick<NewGroupSuggestion, 'offering' | 'sessions'>

/** A new group by names, for those alone who can come. */
function namesOf({ placed: { quarter, state } }: Opened, puts: readonly Put[], id: string): Named {
  const there = { start: state.start.slice(), resource: state.resource.slice() }
  for (const { activity, way } of puts) {
    there.start[activity] = way.start
    there.resource.set(way.resources, quarter.model.roleStart[activity])
  }
  const b = quarter.model.bundleOf[puts[0].activity]
  const bundle = quarter.bundles[b]
  const served = bundle.served.filter((each) => matchedWishes(quarter, there, b, each) > 0)
  const invited = served.reduce((sum, { wishes }) => sum + wishes, 0)
  const sessionIds = bundle.sessionIds.map((_, k) => `${id}/${k + 1}`)
  const named = { ...bundle, id, sessionIds, served, invited }
  const alone = {
    ...quarter,
    bundles: quarter.bundles.map((other, k) => (k === b ? named : other)),
  }
  const isOwn = ({ offeringId }: Session) => offeringId === id
  const offering = decodeOfferings(alone, there).find((each) => each.id === id)
  if (!offering) throw new Error('A group that was placed has no place.')
  return { offering, sessions: decodeSessions(alone, there).filter(isOwn) }
}

/** That there is not enough money for a group, wherever it is; undefined when there is. */
function tooDear(
  { problem, plan: { offerings, sessions } }: Opened,
  { course, format, digibankId }: Proposal,
): MoveObstacle | undefined {
  const id = budgetLineOf(problem, digibankId, course)
  const line = budgetOf(problem, offerings, sessions).find(
    ({ budgetLineId }) => budgetLineId === id,
  )
  const cents = courseSessionCents(problem, course, format.minutes) * format.sessions
  if (!line || line.freeCents >= cents) return undefined
  const price = (lang: 'nl' | 'en') => formatEuros(cents, lang)
  const free = (lang: 'nl' | 'en') => formatEuros(line.freeCents, lang)
  return {
    code: 'budget',
    text: {
      nl: `Er is te weinig geld: deze groep kost ${price('nl')} en er is nog ${free('nl')} vrij.`,
      en: `There is too little money: this group costs ${price('en')} and ${free('en')} is left.`,
    },
    sessionIds: [],
  }
}

const TOO_FEW: MoveObstacle = {
  code: 'group-size',
  text: {
    nl: 'Nergens kunnen genoeg mensen zonder plaats samen komen.',
    en: 'Nowhere can enough people without a place come together.',
  },
  sessionIds: [],
}
