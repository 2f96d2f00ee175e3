import { bundleOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { sessionWords } from './words.ts'

const ONLINE_STARTS = [0, 30]

const MINUTES = [
  { nl: 'op het hele uur', en: 'on the hour' },
  { nl: 'om kwart na', en: 'at a quarter past' },
  { nl: 'om half', en: 'at half past' },
  { nl: 'om kwart voor', en: 'at a quarter to' },
]

/** Sessions start at the minutes past the hour that their place has chosen; online on the hour and the half hour. */
export const allowedStart: UnaryConstraint = {
  kind: 'unary',
  id: 'allowed-start',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours off',
  text: {
    nl: 'Een sessie begint op een minuut die de plaats toelaat, zoals het hele of halve uur.',
    en: 'A session starts at a minute its place allows, such as the hour or the half hour.',
  },
  scope: 'activity',
  bind(quarter) {
    const places = quarter.problem.digipunten
    const offAtPlace = Uint8Array.from(places.flatMap((p) => quartersOff(p.allowedStarts)))
    const offOnline = Uint8Array.from(quartersOff(ONLINE_STARTS))
    const { placeOfSite } = quarter.resources
    return {
      appliesTo: (activity) => !isGiven(quarter, activity),
      penalty(state, activity) {
        const start = state.start[activity]
        if (start < 0) return 0
        const site = siteOf(quarter, state, activity)
        return site < 0 ? offOnline[start & 3] : offAtPlace[placeOfSite[site] * 4 + (start & 3)]
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const site = siteOf(quarter, state, activity)
        const name = site < 0 ? null : places[placeOfSite[site]].name
        const minute = MINUTES[state.start[activity] & 3]
        return {
          nl: `${said.nl}: ${name === null ? 'online' : `in ${name}`} begint niets ${minute.nl}.`,
          en: `${said.en}: nothing starts ${minute.en} ${name === null ? 'online' : `at ${name}`}.`,
        }
      },
    }
  },
}

/** Walk-ins and activities on a partner’s date start when they say. */
function isGiven(quarter: Quarter, activity: number): boolean {
  const bundle = bundleOf(quarter, activity)
  return bundle.kind === 'walk-in' || bundle.activity?.startsAt !== undefined
}

/** For each quarter of the hour: quarter-hours to the nearest allowed start. */
function quartersOff(allowed: readonly number[]): number[] {
  return [0, 1, 2, 3].map((quarter) =>
    Math.min(
      ...allowed.map((minute) => {
        const apart = Math.abs(quarter - minute / 15)
        return Math.min(apart, 4 - apart)
      }),
    ),
  )
}
