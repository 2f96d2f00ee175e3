import type { ResourceConstraint } from './constraint.ts'
import { titleOf } from './words.ts'

/** An activity is held where it is wanted. */
export const activityPlace: ResourceConstraint = {
  kind: 'resource',
  id: 'activity-place',
  level: 'hard',
  weight: 1,
  unit: 'sessions at a wrong place',
  text: {
    nl: 'Een activiteit is op een van de gevraagde plaatsen of in een van de gevraagde wijken.',
    en: 'An activity is at one of the places, or in one of the wijken, that are asked.',
  },
  penalty(base, use) {
    const { activity } = base.bundles[use.bundle]
    if (use.role !== 'room' || !activity) return 0
    const { digipuntIds, wijkIds } = activity
    const { place, site } = base.resources.rooms[use.index]
    const isWrongPlace = digipuntIds.length > 0 && !digipuntIds.includes(place.id)
    const isWrongWijk = wijkIds.length > 0 && !wijkIds.includes(base.resources.siteWijk[site])
    return (isWrongPlace ? 1 : 0) + (isWrongWijk ? 1 : 0)
  },
  explain(base, use) {
    const title = titleOf(base, use.bundle)
    const { place, site } = base.resources.rooms[use.index]
    const wijkId = base.resources.siteWijk[site]
    const wijken = base.problem.digibanken.flatMap((d) => d.wijken)
    const wijk = wijken.find((w) => w.id === wijkId)?.name ?? wijkId
    return {
      nl: `“${title.nl}” is niet gevraagd in ${place.name} (wijk ${wijk}).`,
      en: `“${title.en}” is not asked at ${place.name} (wijk ${wijk}).`,
    }
  },
}
