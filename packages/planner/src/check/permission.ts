import type { Problem } from '@digirooster/domain'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Aspect } from './held.ts'
import { byId } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, placeText } from './words.ts'

/**
 * `permission`: a digibank uses only places, laptops, people and courses that it may use, and people
 * work only in places where they work; penalty 1 for each.
 */
export function forbiddenUses({ problem, moments }: Quarter): Fault[] {
  const organisations = byId(problem.organisations)
  const served = (owner: string | undefined) => organisations.get(owner ?? '')?.digibankIds ?? []
  return moments.flatMap((moment) => {
    const { session, place, laptopClasses, people, group } = moment
    const may = (digibankIds: readonly string[]) =>
      digibankIds.length === 0 || digibankIds.includes(session.digibankId)
    const faults: Fault[] = []
    const report = (subject: { nl: string; en: string }, causes: Aspect[]) => {
      const what = momentText(moment)
      faults.push(
        fault('permission', 1, [moment], causes, {
          nl: `${what.nl}: deze digibank mag ${subject.nl} niet gebruiken.`,
          en: `${what.en}: this digibank may not use ${subject.en}.`,
        }),
      )
    }
    if (place && session.kind !== 'walk-in' && !may(placeUsers(place)))
      report({ nl: place.name, en: place.name }, ['place'])
    if (group?.course && !may(group.course.digibankIds))
      report({ nl: 'deze cursus', en: 'this course' }, ['group'])
    for (const { id, name, usableBy, ownerId } of laptopClasses)
      if (!may(usableBy.length > 0 ? usableBy : served(ownerId)))
        report({ nl: `laptopklas ${name || id}`, en: `laptop class ${name || id}` }, ['place'])
    for (const { person } of people) {
      if (!may(person.usableBy.length > 0 ? person.usableBy : served(person.employerId)))
        report({ nl: `persoon ${person.id}`, en: `person ${person.id}` }, ['people'])
      if (!worksAt(person, moment)) faults.push(elsewhere(person.id, moment))
    }
    return faults
  })
}

function placeUsers(place: Problem['digipunten'][number]): readonly string[] {
  return place.usableBy.length > 0 ? place.usableBy : [place.digibankId]
}

function worksAt({ digipuntIds }: Problem['people'][number], { place }: Moment): boolean {
  return !place || digipuntIds.length === 0 || digipuntIds.includes(place.id)
}

function elsewhere(personId: string, moment: Moment): Fault {
  const what = momentText(moment)
  return fault('permission', 1, [moment], ['place', 'people'], {
    nl: `${what.nl}: persoon ${personId} werkt niet in ${placeText(moment)}.`,
    en: `${what.en}: person ${personId} does not work at ${placeText(moment)}.`,
  })
}
