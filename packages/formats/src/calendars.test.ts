import { execFileSync } from 'node:child_process'
import { addMinutes, toInstant } from '@digirooster/domain'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendars } from './calendars.ts'
import type { CalendarFile } from './calendars.ts'
import { samplePlan, sampleProblem } from './sample/sample-quarter.ts'

const problem = sampleProblem()
const plan = samplePlan()
const files = calendars(problem, plan)

/** Reads a file as another program would: the time zone comes out of the file itself. */
function read({ text }: { text: string }) {
  const calendar = ICAL.Component.fromString(text)
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const instant = (time: ICAL.Time) => {
      expect(time.zone?.tzid).toBe('Europe/Brussels')
      time.zone = zone
      return time.toJSDate().toISOString()
    }
    return { component, event, start: instant(event.startDate), end: instant(event.endDate) }
  })
  return { calendar, events }
}

function fileOf(kind: CalendarFile['kind'], id: string, from = files): CalendarFile {
  const file = from.find((f) => f.kind === kind && f.id === id)
  if (!file) throw new Error(`no calendar of ${kind} ${id}`)
  return file
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name))
}

it('writes a calendar for every digipunt, trainer and laptop class, and for others with sessions', () => {
  expect(files.map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
    'digipunt bibliotheek digipunt-bibliotheek.ics',
    'digipunt bus digipunt-bus.ics',
    'digipunt leeg digipunt-leeg.ics',
    'person L1 persoon-L1.ics',
    'person l1 persoon-l1-2.ics',
    'person B1 persoon-B1.ics',
    'person B2 persoon-B2.ics',
    'laptop-class creo laptopklas-creo.ics',
  ])
})

it('puts every session in the calendars of its place, its people and its laptop classes, and nowhere else', () => {
  for (const file of files) {
    const expected = plan.sessions.filter((s) =>
      file.kind === 'digipunt'
        ? s.digipuntId === file.id
        : file.kind === 'person'
          ? s.people.some(({ personId }) => personId === file.id)
          : s.laptopClassIds.includes(file.id),
    )
    expect(read(file).events.map(({ event }) => event.uid)).toEqual(
      expected.map(({ id }) => `${id}@test-2027q1`),
    )
  }
})

it('gives every event the instant of the wall clock in Belgium, in winter and in summer', () => {
  const sessions = new Map(plan.sessions.map((s) => [`${s.id}@test-2027q1`, s]))
  for (const file of files) {
    for (const { event, start, end } of read(file).events) {
      const session = sessions.get(event.uid)
      expect(start).toBe(toInstant(session?.start ?? ''))
      expect(end).toBe(toInstant(addMinutes(session?.start ?? '', session?.minutes ?? 0)))
    }
  }
  const { events } = read(fileOf('laptop-class', 'creo'))
  expect(events.map(({ start }) => start)).toEqual([
    '2027-03-26T13:00:00.000Z',
    '2027-04-02T12:00:00.000Z',
  ])
})

it('holds its time zone once, also without a single event', () => {
  for (const { text } of files) {
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(text).toContain('TZID:Europe/Brussels')
  }
  expect(read(fileOf('digipunt', 'leeg')).events).toEqual([])
})

it('dates every event by the quarter, never by the clock', () => {
  const { text } = fileOf('person', 'L1')
  expect(text.match(/^DTSTAMP.*$/gm)).toEqual([
    'DTSTAMP:20261201T080000Z',
    'DTSTAMP:20261201T080000Z',
    'DTSTAMP:20261201T080000Z',
  ])
  expect(text).toContain('DTSTART;TZID=Europe/Brussels:20270326T140000')
})

it('keeps the UID and raises SEQUENCE when a later state of the quarter moves a session', () => {
  const horizon = { ...problem.horizon, asOf: '2026-12-02T09:00' }
  const sessions = plan.sessions.map((s) => ({ ...s, start: addMinutes(s.start, 60) }))
  const later = calendars({ ...problem, horizon }, { ...plan, sessions })
  const [before, after] = [files, later].map((some) => read(fileOf('person', 'L1', some)).events)
  expect(after?.map(({ event }) => event.uid)).toEqual(before?.map(({ event }) => event.uid))
  before?.forEach(({ event }, i) => {
    expect(after?.[i]?.event.sequence).toBe(Number(event.sequence) + 1440)
  })
})

it('tells what is proposed from what is confirmed', () => {
  const [walkIn, itCafe] = read(fileOf('digipunt', 'bibliotheek')).events
  expect(walkIn && textOf(walkIn.component, 'status')).toBe('CONFIRMED')
  expect(walkIn?.event.summary).toBe('Vrij inloopmoment')
  expect(itCafe && textOf(itCafe.component, 'status')).toBe('TENTATIVE')
  expect(itCafe?.event.summary).toBe('IT-café · voorgesteld')
})

it('says in plain Dutch what, where, for whom and what to bring', () => {
  const [lesson] = read(fileOf('laptop-class', 'creo')).events
  expect(lesson?.event.summary).toBe('E-mail met bijlage (beginners), les 1 van 2 · voorgesteld')
  expect(lesson?.event.location).toBe(
    "Bibliotheek; Leie, Centrum \\ 'Ons Huis', Zaal één 🖥️, Leiestraat 30, 8500 Teststad",
  )
  expect(lesson?.event.description.split('\n')).toEqual([
    'Status: voorgesteld, nog niet iedereen heeft ja gezegd',
    'Uitgenodigd: 8 mensen',
    'Verwacht: 7 mensen',
    'Ingeschreven: 6, 2 op de wachtlijst',
    'Beslissen of het doorgaat: uiterlijk vr 19/03/2027',
    'Meebrengen: Neem je identiteitskaart en pincode mee; ook je gsm, als je die hebt.',
    'Toestellen: 6 laptops, laptopklas Creo',
    'Lesgever: L1',
    'Inschrijven: Bel 1777',
  ])
  const categories = lesson?.component.getFirstProperty('categories')
  expect(categories?.getValues()).toEqual(['Les', 'E-mail met bijlage'])
})

it('speaks English when asked', () => {
  const [lesson] = read(fileOf('laptop-class', 'creo', calendars(problem, plan, 'en'))).events
  expect(lesson?.event.summary).toBe('E-mail with attachment (beginners), lesson 1 of 2 · proposed')
  expect(lesson?.event.description).toContain('Bring: Bring your identity card and PIN;')
})

it('names a date of a walk-in series by what is special about it', () => {
  const event = read(fileOf('person', 'B2')).events[0]?.event
  expect(event?.summary).toBe('Workshop itsme en eBox · voorgesteld')
  expect(event?.description).toContain('Meebrengen: Kaartlezer')
  expect(event?.location).toContain(', cafetaria, ')
})

it('puts a moving unit where it stands that day', () => {
  expect(read(fileOf('digipunt', 'bus')).events[0]?.event.location).toBe(
    'Digibus, Bus, Heuleplaats, Teststad',
  )
})

it('keeps a closed group private, and nameless in the calendar of a place', () => {
  const [atPlace] = read(fileOf('digipunt', 'bus')).events
  const [ofTrainer] = read(fileOf('person', 'L1')).events
  expect(atPlace?.event.summary).toBe('Besloten groep · voorgesteld')
  expect(fileOf('digipunt', 'bus').text).not.toContain('kzie')
  expect(ofTrainer?.event.summary).toBe('Groep van A’kzie · voorgesteld')
  for (const event of [atPlace, ofTrainer]) {
    expect(event && textOf(event.component, 'class')).toBe('PRIVATE')
  }
})

it('folds every line at 75 octets and ends every line with CRLF, whatever the texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const digipunten = problem.digipunten.map((d) => ({ ...d, name: `x${name}` }))
      for (const { text } of calendars({ ...problem, digipunten }, plan)) {
        const lines = text.split('\r\n')
        expect(lines.at(-1)).toBe('')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n\u0000-\u0008\u000b-\u001f\u007f]/) // eslint-disable-line no-control-regex -- none may be left
        }
        expect(() => void ICAL.parse(text)).not.toThrow()
      }
    }),
    { numRuns: 100 },
  )
})

it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'writes the same bytes on a machine in %s',
  (zone) => {
    const script = `
      import { calendars } from ${JSON.stringify(import.meta.resolve('./calendars.ts'))}
      import * as sample from ${JSON.stringify(import.meta.resolve('./sample/sample-quarter.ts'))}
      process.stdout.write(JSON.stringify(calendars(sample.sampleProblem(), sample.samplePlan())))`
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toEqual(files)
  },
)
