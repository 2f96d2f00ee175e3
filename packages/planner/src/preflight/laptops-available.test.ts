import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments, without, withPart } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

/** Windows of the laptops, of which bringing takes an hour, a lesson 90 minutes and fetching 45. */
const windows =
  (...lengths: readonly number[]): Change =>
  (q) => ({
    availability: [
      ...without(q, 'laptops'),
      ...lengths.flatMap((minutes, k) =>
        moments('laptop-class', 'laptops', [`2027-01-${12 + k}T09:00`], minutes, {
          note: `${k}`,
        }).map((entry) => ({ ...entry, id: `laptops-${k}` })),
      ),
    ],
  })

/** No room has devices, so that everybody who wants e-mail waits for the laptops. */
const bare: Change = ({ digipunten }) => ({
  digipunten: withPart(digipunten, 'bib', {
    rooms: digipunten[0].rooms.map((room) => ({ ...room, devices: {} })),
  }),
})

describe('laptops-never-available', () => {
  it('tells who waits for laptops that are never free', () => {
    const change: Change = (q) => ({ ...bare(q), availability: without(q, 'laptops') })
    expect(found('laptops-never-available', change)).toEqual([
      {
        code: 'laptops-never-available',
        severity: 'error',
        subjectIds: ['laptops'],
        path: '$.laptopClasses[0]',
        text: {
          nl: 'Laptopklas is dit kwartaal nooit vrij. 14 wensen krijgen zo geen plaats.',
          en: 'Laptopklas is never free this quarter. 14 wishes get no place.',
        },
        hint: {
          nl: 'Vraag CVO wanneer de laptops wel vrij zijn, of zoek een andere laptopklas.',
          en: 'Ask CVO when the laptops are free, or look for another laptop class.',
        },
      },
    ])
  })

  it('tells by how much every window is too short', () => {
    expect(found('laptops-never-available', windows(180, 180))).toEqual([
      {
        code: 'laptops-never-available',
        severity: 'warning',
        subjectIds: ['laptops'],
        path: '$.laptopClasses[0]',
        text: {
          nl: 'Laptopklas is nooit lang genoeg vrij, ook niet op dinsdag van 9 tot 12 uur. Brengen, opstellen, een les van 1 uur 30 minuten en inpakken duren samen 3 uur 15 minuten.',
          en: 'Laptopklas is never free long enough, not on Tuesday from 09:00 to 12:00 either. Bringing, setting up, a lesson of 1 hour 30 minutes and packing take 3 hours 15 minutes.',
        },
        hint: {
          nl: 'Vraag CVO op dinsdag 15 minuten langer.',
          en: 'Ask CVO for 15 minutes more on Tuesday.',
        },
      },
    ])
  })

  it('is content with one window that is just long enough', () => {
    expect(found('laptops-never-available', windows(195))).toEqual([])
    expect(found('laptops-short-window', windows(195))).toEqual([])
  })

  it('is content where the laptops live', () => {
    const change: Change = (q) => ({
      ...windows(90)(q),
      laptopClasses: withPart(q.laptopClasses, 'laptops', { homeDigipuntId: 'hal' }),
    })
    expect(found('laptops-never-available', change)).toEqual([])
  })

  it('says nothing of laptops that nobody needs', () => {
    const change: Change = (q) => ({
      courses: q.courses.filter(({ id }) => id !== 'email'),
      demand: q.demand.filter(({ topicId }) => topicId !== 'email'),
      availability: without(q, 'laptops'),
    })
    expect(found('laptops-never-available', change)).toEqual([])
  })
})

describe('laptops-short-window', () => {
  it('tells which of the windows are too short', () => {
    expect(found('laptops-short-window', windows(240, 165, 240))).toEqual([
      {
        code: 'laptops-short-window',
        severity: 'warning',
        subjectIds: ['laptops'],
        path: '$.laptopClasses[0]',
        text: {
          nl: 'Laptopklas is 1 van de 3 keer te kort vrij, zoals op woensdag van 9 tot 11.45 uur. Brengen, opstellen, een les van 1 uur 30 minuten en inpakken duren samen 3 uur 15 minuten.',
          en: 'Laptopklas is free too briefly 1 of 3 times, such as on Wednesday from 09:00 to 11:45. Bringing, setting up, a lesson of 1 hour 30 minutes and packing take 3 hours 15 minutes.',
        },
        hint: {
          nl: 'Vraag CVO op woensdag 30 minuten langer.',
          en: 'Ask CVO for 30 minutes more on Wednesday.',
        },
      },
    ])
  })
})
