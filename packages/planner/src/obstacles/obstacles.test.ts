import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import { reaches } from '../compile/demand-index.ts'
import { planOf } from '../explain/example-plan.ts'
import { outWay, settleAt, tryOut } from '../explain/try-out.ts'
import { openPlan } from '../handle/opened.ts'
import { plan } from '../plan.ts'
import { probesOf } from './probes.ts'
import { waysFor, whatStandsInTheWay } from './what-stands-in-the-way.ts'
import type { ObstacleSet } from './obstacle.ts'

/** The sets for one demand line, as `rule@thing`. */
function setsOf(problem: Problem, made: Plan, id: string): string[][] {
  const opened = openPlan(problem, made)
  const line = problem.demand.findIndex((d) => d.id === id)
  const { sets } = whatStandsInTheWay(waysFor(opened, line))
  return sets.map((set) => set.map((o) => `${o.rule}@${o.id}`))
}

/** Windows of one subject, each once. */
function only(
  quarter: Problem,
  kind: 'person' | 'digipunt' | 'laptop-class',
  id: string,
  starts: readonly string[],
): Problem['availability'] {
  return [
    ...quarter.availability.filter(({ subject }) => subject.id !== id),
    ...starts.map((start, k) => ({
      id: `only-${id}-${k}`,
      subject: { kind, id },
      effect: 'open' as const,
      when: { start, minutes: 90, except: [], also: [] },
      state: 'confirmed' as const,
    })),
  ]
}

describe('what stands in the way', () => {
  /** The library alone, open once; no laptops; wishes for e-mail, and for a series that takes the room. */
  const library = (libraryOpens: string, trainerComes: string): Problem => {
    const quarter = smallQuarter()
    const known = ['bib', 'T1', 'T2', 'T3']
    const base = {
      ...quarter,
      digipunten: quarter.digipunten.filter((d) => d.id === 'bib'),
      laptopClasses: [],
      demand: quarter.demand.filter((d) => d.id === 'd6' || d.id === 'd1'),
      people: [
        ...quarter.people,
        { ...quarter.people[0], id: 'T3', skills: quarter.people[0].skills.slice(0, 1) },
      ],
    }
    const first = { ...base, availability: only(base, 'person', 'T1', [trainerComes]) }
    const second = { ...first, availability: only(first, 'person', 'T3', [trainerComes]) }
    const all = only(second, 'digipunt', 'bib', [libraryOpens])
    return { ...second, availability: all.filter(({ subject }) => known.includes(subject.id)) }
  }

  it('is only the room when only the room is taken', async () => {
    const problem = library('2027-01-05T13:00', '2027-01-05T13:00')
    const courses = problem.courses.map((course) => ({
      ...course,
      formats: course.formats.map((f) => ({ ...f, sessions: 1 })),
    }))
    const quarter = { ...problem, courses }
    const made = await planOf(quarter, [
      {
        courseId: 'smartphone',
        formatId: 'reeks',
        level: 'starter',
        starts: ['2027-01-05T13:00'],
        digipuntId: 'bib',
        roomId: 'bib-1',
        trainer: 'T3',
        served: { d1: 6 },
      },
    ])
    expect(setsOf(quarter, made, 'd6')).toEqual([['room-conflict@bib-1']])
  })

  it('is the hours of trainer and place together when they never meet', async () => {
    const problem = library('2027-01-06T13:00', '2027-01-05T13:00')
    expect(setsOf(problem, await planOf(problem, []), 'd6')).toEqual([
      ['opening-hours@bib-1', 'person-available@T1'],
    ])
  })

  it('is two sets when each would be enough', async () => {
    const quarter = smallQuarter()
    const problem = smallQuarter({
      demand: quarter.demand
        .filter((d) => d.id === 'd6')
        .map((d) => ({ ...d, wishes: 3, people: 3 })),
      budgetLines: quarter.budgetLines.map((line) => ({
        ...line,
        quarter: { ...line.quarter, cents: 100_00 },
      })),
    })
    const made = await planOf(problem, [])
    expect(setsOf(problem, made, 'd6')).toEqual([['group-size@d6'], ['budget@basis']])
  })

  it('is nothing when a group is still possible', async () => {
    const problem = smallQuarter()
    expect(setsOf(problem, await planOf(problem, []), 'd6')).toEqual([])
  })
})

describe('a set that is called proven', () => {
  // Every start, room, laptop class and trainer of one lesson, judged by every hard rule in full.
  it('is broken by every placement there is, in random quarters', async () => {
    let judged = 0
    for (let seed = 1; seed <= 24; seed++) {
      const problem = randomQuarter(seed, seed % 2 === 0 ? 'rooms' : 'trainers')
      const made = (await plan(problem, { iterations: 300 })).plan
      const opened = openPlan(problem, made)
      for (const { demandId } of made.unmet.slice(0, 6)) {
        const line = problem.demand.findIndex((d) => d.id === demandId)
        const { sets } = whatStandsInTheWay(waysFor(opened, line))
        for (const probe of probesOf(opened).all) {
          if (!probe.strand.lines.includes(line) || probe.strand.format.sessions > 1) continue
          for (const set of sets) judged += judge(opened, probe, line, set)
        }
      }
    }
    expect(judged).toBeGreaterThan(300)
  })
})

/** Tries all placements of a probe; each must break a rule of the set, or be refused for what the wishes ask. */
function judge(
  opened: ReturnType<typeof openPlan>,
  probe: ReturnType<typeof probesOf>['all'][number],
  line: number,
  set: ObstacleSet,
): number {
  const probes = probesOf(opened)
  const { quarter, constraints, state } = probes.placed
  const hard = constraints.filter((c) => c.level === 'hard')
  const evaluator = tryOut(quarter, state, hard)
  const named = new Set(set.map((o) => o.rule))
  const { activity, choices, strand } = probe
  const { demand, resources, time } = quarter
  const before = evaluator.penalties()
  const free =
    strand.budgetLineId === null ? Infinity : (probes.freeCents.get(strand.budgetLineId) ?? 0)
  let count = 0
  for (const start of quarter.model.domains[quarter.model.domainOf[activity]])
    for (const room of choices.rooms.length > 0 ? choices.rooms : [-1])
      for (const person of choices.people[0][0])
        for (const laptops of [-1, ...choices.laptops]) {
          if (choices.people[0].length > 1) continue
          const site = room < 0 ? -1 : resources.siteOfRoom[room]
          const part = 1 << daypartOfSlot(time, start)
          const comes = (d: number) => (demand.daypartMask[d] & part) !== 0
          const gets = (d: number) => reaches(demand, d, site)
          const people = strand.lines.reduce(
            (sum, d) => sum + (comes(d) && gets(d) ? probes.left[d] : 0),
            0,
          )
          const broken = new Set<string>()
          if (!comes(line)) broken.add('wish-dayparts')
          if (!gets(line)) broken.add('wish-reach')
          if (people < strand.format.group.min) broken.add('group-size')
          if (free < strand.costCents) broken.add('budget')
          const resourcesHeld = evaluatorWay(start, room, laptops, person, quarter)
          settleAt(evaluator, activity, resourcesHeld)
          for (const [k, now] of evaluator.penalties().entries())
            if (now > before[k] && hard[k].id !== 'group-size') broken.add(hard[k].id)
          settleAt(evaluator, activity, outWay(evaluator, activity))
          const isHit = [...broken].some((rule) => named.has(rule))
          if (!isHit) throw new Error(`${[...named].join()} misses ${[...broken].join()}.`)
          count++
        }
  return count
}

function evaluatorWay(
  start: number,
  room: number,
  laptops: number,
  person: number,
  { resources }: ReturnType<typeof probesOf>['placed']['quarter'],
): { start: number; resources: number[] } {
  const held: number[] = []
  held[ROOM] = room
  held[LAPTOPS] = laptops < 0 ? -1 : resources.classBase + laptops
  held[PEOPLE] = resources.personBase + person
  return { start, resources: held }
}
