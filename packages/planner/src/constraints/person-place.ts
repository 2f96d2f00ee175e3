import { PEOPLE, siteOf } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { hasPeople } from './person-minutes.ts'
import { sessionWords } from './words.ts'

/** Some people work in certain places only. */
export const personPlace: UnaryConstraint = {
  kind: 'unary',
  id: 'person-place',
  level: 'hard',
  weight: 1,
  unit: 'people at a place where they do not work',
  text: {
    nl: 'Iemand staat alleen op plaatsen waar die persoon werkt.',
    en: 'A person is only at places where that person works.',
  },
  scope: 'activity',
  bind(quarter) {
    const { roleStart } = quarter.model
    const { people, personBase, placeOfSite } = quarter.resources
    const places = quarter.problem.digipunten
    const isElsewhere = Uint8Array.from(
      people.flatMap(({ digipuntIds }) =>
        places.map(({ id }) => (digipuntIds.length > 0 && !digipuntIds.includes(id) ? 1 : 0)),
      ),
    )
    // An empty role (-1) is before the table and online is no place: neither is wrong.
    const isWrong = (resource: number, place: number) =>
      isElsewhere[(resource - personBase) * places.length + place] === 1
    return {
      appliesTo: (activity) => hasPeople(quarter, activity),
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        const place = placeOfSite[siteOf(quarter, state, activity)]
        let wrong = 0
        for (let k = roleStart[activity] + PEOPLE; k < roleStart[activity + 1]; k++)
          if (isWrong(state.resource[k], place)) wrong++
        return wrong
      },
      explain(state, activity) {
        const said = sessionWords(quarter, state, activity)
        const place = placeOfSite[siteOf(quarter, state, activity)]
        const held = state.resource.subarray(roleStart[activity] + PEOPLE, roleStart[activity + 1])
        const wrong = Array.from(held)
          .filter((r) => isWrong(r, place))
          .map((r) => people[r - personBase].id)
        const { name } = places[place]
        return {
          nl: `${said.nl}: ${wrong.map((id) => `${id} werkt niet in ${name}`).join(', ')}.`,
          en: `${said.en}: ${wrong.map((id) => `${id} does not work at ${name}`).join(', ')}.`,
        }
      },
    }
  },
}
