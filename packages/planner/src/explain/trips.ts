import { travelMinutes } from '@digirooster/domain'
import type { Problem, TravelPoint } from '@digirooster/domain'

type Wish = Problem['demand'][number]

/**
 * Prepares a function that gives the minutes from the wijk of a demand line to a place, by the mode its
 * policy names; null for people who follow from home, and where the wijk is unknown.
 */
export function tripMinutes(problem: Problem): (wish: Wish, place: TravelPoint) => number | null {
  const minutes = travelMinutes(problem)
  const digibanken = new Map(problem.digibanken.map((d) => [d.id, d]))
  return (wish, place) => {
    const digibank = digibanken.get(wish.digibankId)
    const wijk = digibank?.wijken.find((w) => w.id === wish.wijkId)
    if (!digibank || !wijk || wish.mode === 'online') return null
    // Without `wijkId`, as for the reach: only an override of its own id counts.
    const home = { id: wijk.id, latitude: wijk.latitude, longitude: wijk.longitude }
    return minutes(home, place, digibank.policy.reach.mode)
  }
}

/** Minutes that count as near. */
export const NEAR_MINUTES = 15
