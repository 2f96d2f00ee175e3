import { dayparts } from '@digirooster/domain'
import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { indexProblem } from '../compile/compile.ts'
import { constraints } from '../constraints/registry.ts'
import { filtersOf } from '../filters.ts'
import { isUsable, strandsOf } from './strand.ts'
import type { Strand } from './strand.ts'

const small = smallQuarter()

function strandsIn(overrides: Partial<ProblemInput> = {}): Strand[] {
  const problem = smallQuarter(overrides)
  return strandsOf(problem, indexProblem(problem), filtersOf(constraints))
}

function strandOf(courseId: string, overrides: Partial<ProblemInput> = {}): Strand {
  const strand = strandsIn(overrides).find((s) => s.course.id === courseId)
  if (!strand) throw new Error(`There is no strand of ${courseId}.`)
  return strand
}

const idsOf = (lines: readonly number[]) => lines.map((d) => small.demand[d].id)
const partsOf = (mask: number) => dayparts.filter((_, part) => (mask & (1 << part)) !== 0)

describe('a strand', () => {
  it('is there for every course, format and level that somebody asks for', () => {
    const names = strandsIn().map((s) => `${s.course.id} ${s.format.id} ${s.level}`)
    expect(names).toEqual([
      'smartphone reeks starter',
      'email les confident',
      'itsme les confident',
    ])
  })

  it('knows who asks, who teaches and what it costs', () => {
    const phone = strandOf('smartphone')
    expect(idsOf(phone.lines)).toEqual(['d1', 'd2', 'd3', 'd4'])
    expect(phone.trainers.map((p) => small.people[p].id)).toEqual(['T1'])
    // A series of two lessons at € 150.
    expect([phone.costCents, phone.budgetLineId]).toEqual([300_00, 'basis'])
  })

  it('is not there for what nobody asks', () => {
    const demand = small.demand.filter((d) => d.topicId !== 'itsme')
    expect(strandsIn({ demand }).map((s) => s.course.id)).toEqual(['smartphone', 'email'])
  })

  it.each<{ when: string; overrides: Partial<ProblemInput> }>([
    {
      when: 'nobody can teach it',
      overrides: { people: small.people.map((p) => ({ ...p, skills: [] })) },
    },
    {
      when: 'nothing pays it',
      overrides: { budgetLines: small.budgetLines.filter((l) => l.id !== 'dienst') },
    },
    {
      when: 'no room suits',
      overrides: {
        courses: small.courses.map((c) => ({ ...c, features: ['repair-tools' as const] })),
      },
    },
  ])('can serve nobody when $when', ({ overrides }) => {
    expect(isUsable(strandOf('itsme'))).toBe(true)
    expect(isUsable(strandOf('itsme', overrides))).toBe(false)
  })

  it('that is free of charge needs no budget', () => {
    const courses = small.courses.map(({ contractId: _, ...course }) => course)
    const people = small.people.map(({ contractId: _, ...person }) => person)
    const free = strandOf('itsme', { courses, people, budgetLines: [] })
    expect([free.costCents, free.budgetLineId, isUsable(free)]).toEqual([0, null, true])
  })
})

describe('a spot', () => {
  it('is a wijk with a room that suits, and the parts of the week in which people are there', () => {
    const [noord, zuid] = strandOf('itsme').spots
    expect([noord.wijkId, zuid.wijkId]).toEqual(['noord', 'zuid'])
    // T2 works on Tuesdays and Thursdays, 9 to 21; the library closes at 17.
    const days = ['tue-morning', 'tue-afternoon', 'thu-morning', 'thu-afternoon']
    expect(partsOf(noord.parts)).toEqual(days)
    expect(partsOf(zuid.parts).sort()).toEqual([...days, 'tue-evening', 'thu-evening'].sort())
  })

  it('holds as many as its seats and devices allow, with laptops and without', () => {
    const [bib, hal] = strandOf('email').spots
    expect([bib.capOwn, bib.cap]).toEqual([6, 12])
    expect([hal.capOwn, hal.cap]).toEqual([0, 12])
    const [phoneBib] = strandOf('smartphone').spots
    expect([phoneBib.capOwn, phoneBib.cap]).toEqual([8, 8])
  })

  it('holds nobody where fewer fit than a group needs', () => {
    const courses = small.courses.map((c) => ({
      ...c,
      formats: c.formats.map((f) => ({ ...f, group: { min: 7, max: 12 } })),
    }))
    const [bib] = strandOf('email', { courses, laptopClasses: [], availability: [] }).spots
    expect([bib.capOwn, bib.cap]).toEqual([0, 0])
  })

  it('is for those who can get there', () => {
    const limited = small.digibanken.map((d) => ({
      ...d,
      policy: {
        ...d.policy,
        reach: { ...d.policy.reach, maxMinutes: 1, limitedMobilityMaxMinutes: 1 },
      },
    }))
    const [noord, zuid] = strandOf('itsme', { digibanken: limited }).spots
    expect(idsOf(noord.lines)).toEqual(['d8'])
    expect(idsOf(zuid.lines)).toEqual(['d9', 'd10'])
  })

  it('is nowhere and everywhere online', () => {
    const courses = small.courses.map((c) => ({ ...c, mode: 'online' as const }))
    const demand = small.demand.map((d) => ({ ...d, mode: 'online' as const }))
    const { spots } = strandOf('itsme', { courses, demand })
    expect(spots).toHaveLength(1)
    expect([spots[0].wijkId, spots[0].capOwn, spots[0].cap]).toEqual([null, 12, 12])
    expect(idsOf(spots[0].lines)).toEqual(['d8', 'd9', 'd10'])
  })
})
