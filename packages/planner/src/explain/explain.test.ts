import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { open } from '../handle/open.ts'
import { plan } from '../plan.ts'
import { emailGroup, planOf, seriesGroup, withRules } from './example-plan.ts'
import type { ExampleGroup } from './example-plan.ts'
import { explain } from './explain.ts'
import { MOST_WORDS, subjectKinds } from './explanation.ts'
import { subjectsOf } from './subjects.ts'
import type { Subject } from './explanation.ts'

const series = seriesGroup('2027-01-05T10:00', '2027-01-13T10:00')

describe('explain a session', () => {
  const problem = withRules(smallQuarter(), ['series-stability'])

  it('says for whom it is, what holds it, what it costs and what another day would', async () => {
    const made = await planOf(problem, [series])
    const found = explain(problem, made, { kind: 'session', id: 'smartphone/2' })
    expect(found.sentences.map((s) => s.nl)).toEqual([
      '“Smartphone, eerste stappen”, les 2 van 2, woensdag 13 januari om 10 uur.',
      'In Bibliotheek, met lesgever T1.',
      '8 wensen krijgen hier een plaats: 6 op hoogstens 15 minuten, de verste op 17 minuten met bus of trein.',
      'De 2 lessen hebben hetzelfde lokaal, dezelfde lesgever en hetzelfde uur; de rest verschilt.',
      'Alleen lesgever T1 geeft dit onderwerp op dit niveau.',
      'De lessen van “Smartphone, eerste stappen” hebben niet altijd dezelfde weekdag.',
      'De beste andere dag is dinsdag 12 januari om 10 uur, op dezelfde plaats.',
      'Dat is zelfs iets beter.',
    ])
    expect(found.sentences.map((s) => s.en)).toEqual([
      '“Smartphone, first steps”, lesson 2 of 2, Wednesday 13 January at 10:00.',
      'In Bibliotheek, with trainer T1.',
      '8 wishes get a place here: 6 within 15 minutes, the furthest at 17 minutes by bus or train.',
      'The 2 lessons have the same room, the same trainer and the same hour; the rest differs.',
      'Only trainer T1 gives this topic at this level.',
      'The lessons of “Smartphone, first steps” do not always have the same weekday.',
      'The best other day is Tuesday 12 January at 10:00, at the same place.',
      'That is even a little better.',
    ])
    expect(found.how).toBe('proven')
    expect(found.facts).toContainEqual({ name: 'furthest', unit: 'minutes', value: 17 })
  })

  it('says what is less good on the best other day', async () => {
    // With at most 9 days between the lessons there is no other Tuesday.
    const made = await planOf(problem, [
      { ...series, starts: ['2027-01-05T10:00', '2027-01-12T10:00'] },
    ])
    const courses = problem.courses.map((course) => ({
      ...course,
      formats: course.formats.map((f) => ({ ...f, maxDaysBetween: 9 })),
    }))
    const found = explain({ ...problem, courses }, made, { kind: 'session', id: 'smartphone/2' })
    expect(found.sentences.map((s) => s.nl).slice(-3)).toEqual([
      'De beste andere dag is maandag 11 januari om 10 uur, op dezelfde plaats.',
      'Dat heeft een nadeel.',
      'De lessen van “Smartphone, eerste stappen” hebben niet altijd dezelfde weekdag.',
    ])
  })

  it('says that a published session stays', async () => {
    const made = await planOf(problem, [series])
    const held = withRules(
      smallQuarter({
        fixed: {
          offerings: made.offerings,
          sessions: made.sessions.map((session) => ({ session, because: 'published' as const })),
        },
      }),
      ['series-stability'],
    )
    const said = explain(held, made, { kind: 'session', id: 'smartphone/1' }).sentences
    expect(said.map((s) => s.nl)).toEqual(
      expect.arrayContaining(['De sessie is gepubliceerd.', 'Het moment ligt vast.']),
    )
  })
})

describe('explain wishes', () => {
  const said = async (problem: Problem, groups: readonly ExampleGroup[], id: string) => {
    const found = explain(problem, await planOf(problem, groups), { kind: 'demand', id })
    // Who asked comes last; it has a test of its own.
    const told = found.sentences.slice(0, -1)
    return { ...found, nl: told.map((s) => s.nl), en: told.map((s) => s.en) }
  }

  it('says where they have a place', async () => {
    expect(await said(smallQuarter(), [emailGroup], 'd5')).toMatchObject({
      nl: [
        '“E-mail” voor mensen met ervaring uit Noord.',
        'Alle 6 wensen krijgen een plaats.',
        '6 wensen staan bij “E-mail”, dinsdag 5 januari om 13 uur.',
      ],
      how: 'proven',
    })
  })

  it('says last since when they wait and through whom', async () => {
    const { sentences } = await said(smallQuarter(), [emailGroup], 'd5')
    expect(sentences.at(-1)?.nl).toMatch(/^Gevraagd op \d+ \w+ 2026 via .+\.$/)
  })

  it('says which group has a place at another time', async () => {
    // A group of five with six places; these people can only come on Saturdays.
    const demand = smallQuarter().demand.map((d) =>
      d.id === 'd6' ? { ...d, dayparts: ['sat-morning' as const] } : d,
    )
    const found = await said(smallQuarter({ demand }), [{ ...emailGroup, served: { d5: 5 } }], 'd6')
    expect(found.nl.at(-1)).toBe(
      'Plaats is er nog, maar op een ander dagdeel: “E-mail”, dinsdag 5 januari om 13 uur.',
    )
  })

  it('says that a new group is still possible', async () => {
    const found = await said(smallQuarter(), [emailGroup], 'd6')
    expect(found.nl.slice(1)).toEqual([
      'De 4 wensen hebben nog geen plaats.',
      'Een nieuwe groep van 4 mensen kan nog wel.',
      expect.stringMatching(/^Bijvoorbeeld vanaf .+ januari om .+ uur, in .+\.$/),
    ])
    expect(found.how).toBe('proven')
  })

  it('says that a new series is still possible', async () => {
    const found = await said(smallQuarter(), [], 'd1')
    expect(found.nl.slice(1)).toEqual([
      expect.stringMatching(/^De \d+ wensen hebben nog geen plaats\.$/),
      expect.stringMatching(/^Een nieuwe groep van \d+ mensen kan nog wel\.$/),
      expect.stringMatching(/^Bijvoorbeeld vanaf .+ januari om .+ uur, in .+\.$/),
    ])
  })

  it('says who gives the topic at another level', async () => {
    const people = smallQuarter().people.map((p) => ({
      ...p,
      skills: p.skills.map((s) =>
        s.topicId === 'email' ? { ...s, levels: ['starter' as const] } : s,
      ),
    }))
    const found = await said(smallQuarter({ people }), [], 'd6')
    expect(found.nl.slice(2)).toEqual([
      'Geen lesgever kan “E-mail” geven op dit niveau.',
      'T1 doet het wel voor beginners.',
    ])
    expect(found.en.slice(2)).toEqual([
      'No trainer can give “E-mail” at this level.',
      'T1 does it for beginners.',
    ])
  })

  it('says which line is used up, and what a group costs', async () => {
    const budgetLines = smallQuarter().budgetLines.map((line) => ({
      ...line,
      quarter: { ...line.quarter, cents: 300_00 },
    }))
    const found = await said(smallQuarter({ budgetLines }), [emailGroup], 'd6')
    expect(found.nl.slice(2).map(plain)).toEqual([
      'Het budget is op: er is geen geld meer voor nog een groep “E-mail”.',
      'Op “Opdracht basis” is € 120 vrij; een groep kost € 150.',
      'Daarnaast is € 30 in reserve voor late vragen.',
      'Dit staat samen in de weg:',
      'Er is geen geld meer voor nog een groep op “Opdracht basis”.',
      'De groep die er is, zit vol.',
    ])
    expect(found.facts).toContainEqual({ name: 'free', of: 'basis', unit: 'cents', value: 120_00 })
  })

  it('does not speak of money where too few people are left for a group', async () => {
    const base = smallQuarter()
    const budgetLines = base.budgetLines.map((line) => ({
      ...line,
      quarter: { ...line.quarter, cents: 300_00 },
    }))
    const left: Readonly<Record<string, number>> = { d5: 6, d6: 3 }
    const demand = base.demand
      .filter(({ id }) => id in left)
      .map((d) => ({ ...d, wishes: left[d.id], people: left[d.id] }))
    const found = await said(smallQuarter({ budgetLines, demand }), [emailGroup], 'd6')
    expect(found.nl.slice(2)).toEqual([
      'Dit staat samen in de weg:',
      'Te weinig mensen zonder plaats kunnen samen komen voor nog een groep.',
      'De groep die er is, zit vol.',
    ])
  })

  it('says how many wishes are missing for a group', async () => {
    const demand = smallQuarter()
      .demand.filter((d) => d.id === 'd6')
      .map((d) => ({ ...d, wishes: 3, people: 3 }))
    const found = await said(smallQuarter({ demand }), [], 'd6')
    expect(found.nl.slice(2)).toEqual([
      'De groep is te klein: 3 van minstens 4 mensen.',
      'Met 1 wens meer rond Noord kan het wel.',
    ])
  })

  it('says when these people and trainer and room can', async () => {
    const demand = smallQuarter().demand.map((d) =>
      d.id === 'd6' ? { ...d, dayparts: ['sat-morning' as const] } : d,
    )
    const found = await said(smallQuarter({ demand }), [], 'd6')
    expect(found.nl.slice(2)).toEqual([
      'Lesgever en lokaal zijn niet samen vrij wanneer deze mensen kunnen.',
      'Zij kunnen op zaterdagvoormiddag.',
      expect.stringMatching(/^Lesgever en lokaal kunnen op .+ en \d+ andere dagdelen\.$/),
    ])
  })

  it('says which rules and things together stand in the way', async () => {
    // The only hour of the trainer is taken by a lesson elsewhere.
    const availability = smallQuarter().availability.filter((a) => a.subject.id !== 'T1')
    const quarter = smallQuarter({
      availability: [
        ...availability,
        {
          id: 'T1-only',
          subject: { kind: 'person', id: 'T1' },
          effect: 'open',
          when: { start: '2027-01-05T13:00', minutes: 120 },
          state: 'confirmed',
        },
      ],
    })
    const found = await said(quarter, [emailGroup], 'd6')
    expect(found.nl.slice(2)).toEqual([
      'Dit staat samen in de weg:',
      'Lesgever T1 is niet vrij op momenten die anders wel kunnen.',
      'Lesgever T1 geeft elders les op momenten die anders wel kunnen.',
      'De groep die er is, zit vol.',
    ])
    expect(found.how).toBe('proven')
  })
})

it('refuses what is not in the quarter', async () => {
  const problem = smallQuarter()
  const made = await planOf(problem, [])
  for (const kind of subjectKinds)
    expect(() => explain(problem, made, { kind, id: 'x' })).toThrow(
      `${kind} (x) is not in this quarter.`,
    )
})

describe('explanations of kortrijk', async () => {
  const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
  if (!parsed.ok) throw new Error('the fixture must be valid')
  const problem = parsed.value
  const made = (await plan(problem, { iterations: 3000 })).plan
  const kinds = new Map(made.sessions.map((s) => [`${s.kind} ${s.of}`, s.id]))
  const wishes = new Map(made.unmet.map((u) => [u.reasons[0].code, u.demandId]))
  const subjects: Subject[] = [
    ...[...kinds.values()].map((id) => ({ kind: 'session' as const, id })),
    ...[...wishes.values()].map((id) => ({ kind: 'demand' as const, id })),
    // Some of each other kind; all rules are told alike.
    ...[...new Set(subjectsOf(problem, made).map(({ kind }) => kind))]
      .filter((kind) => kind !== 'session' && kind !== 'demand')
      .flatMap((kind) => {
        const mine = subjectsOf(problem, made).filter((one) => one.kind === kind)
        return mine.filter((_, k) => k % Math.ceil(mine.length / 12) === 0)
      }),
  ]
  // What a plan says of so many things is read once.
  const handle = open(problem, made)

  it.each(subjects)('says short sentences about $kind $id', (subject) => {
    const { sentences } = handle.explain(subject)
    expect(sentences.length).toBeGreaterThan(1)
    for (const text of sentences.flatMap((s) => [s.nl, s.en]))
      for (const one of text.split(/(?<=[.?!]) /)) {
        expect(one.split(/\s+/).length, one).toBeLessThanOrEqual(MOST_WORDS)
        expect(one).toMatch(/^[^\s].*[.?!:]$/)
        expect(one).not.toMatch(/undefined|NaN|null/)
      }
  })
})

/** Text with ordinary spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
