import { parseProblem, withPublished } from '@digirooster/domain'
import type { Change, Plan, Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { score } from '../score.ts'
import { check } from '../second-opinion.ts'
import { replan } from './replan.ts'
import { undo } from './undo.ts'

const small = smallQuarter()
const parsed = parseProblem({
  ...small,
  people: [...small.people, { ...small.people[0], id: 'D1', roles: ['digibuddy'], skills: [] }],
  availability: [
    ...small.availability,
    ...small.availability
      .filter(({ subject }) => subject.id === 'T1')
      .map((window) => ({
        ...window,
        id: `${window.id}-D1`,
        subject: { kind: 'person', id: 'D1' },
      })),
  ],
  walkIns: [
    {
      id: 'inloop',
      digibankId: 'digibank',
      digipuntId: 'bib',
      title: { nl: 'Inloop' },
      when: { start: '2027-01-12T14:00', minutes: 120, rrule: 'FREQ=WEEKLY;COUNT=2' },
      helpers: { role: 'digibuddy', count: 2 },
      expectedVisitors: 6,
    },
  ],
  activities: [
    {
      id: 'cafe',
      digibankId: 'digibank',
      kind: 'it-cafe',
      title: { nl: 'IT-café' },
      count: 2,
      minutes: 120,
      participants: 6,
      people: [{ role: 'digibuddy', count: 1 }],
    },
  ],
  supply: [
    {
      id: 'partner',
      ownerId: 'cvo',
      title: { nl: 'Gratis les' },
      topicId: 'email',
      levels: ['confident'],
      wijkId: 'zuid',
      placeName: 'CVO',
      latitude: 50.822,
      longitude: 3.25,
      sessions: [{ start: '2027-01-12T10:00', minutes: 90 }],
      places: 6,
      taken: 0,
    },
  ],
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const draft = parsed.value
const made = (await plan(draft, { iterations: 4000 })).plan
const published = withPublished(draft, made)

async function repaired(problem: Problem, changes: readonly Change[]) {
  const result = await replan(problem, made, changes, { iterations: 6000 })
  const { violations, claims } = check(result.problem, result.plan)
  expect([violations, claims]).toEqual([[], []])
  expect(score(result.problem, result.plan)).toEqual(result.plan.score)
  return result
}

function lessonsOf({ sessions }: Plan, courseId: string) {
  return sessions.filter((s) => s.courseId === courseId)
}

it('a helper who was there stays in the past, whatever is said of that day since', async () => {
  const [moment, later] = made.sessions.filter(({ kind }) => kind === 'walk-in')
  const helpers = [{ role: 'digibuddy', personId: 'D1' }]
  expect([moment.people, later.people]).toEqual([helpers, helpers])
  const { plan: after } = await repaired(draft, [
    { kind: 'as-of', asOf: '2027-01-13T09:00' },
    { kind: 'away', subject: { kind: 'person', id: 'D1' }, from: '2027-01-11' },
  ])
  const helping = (id: string) => after.sessions.find((s) => s.id === id)?.people
  expect(helping(moment.id)).toEqual(helpers)
  expect(helping(later.id)).toEqual([])
})

it('a helper who is pinned stays, also in a plan that is made anew', async () => {
  const [moment] = made.sessions.filter(({ kind }) => kind === 'walk-in')
  const { problem, plan: after } = await repaired(draft, [
    { kind: 'pin', sessionId: moment.id, holds: ['people'] },
    { kind: 'away', subject: { kind: 'person', id: 'D1' }, from: '2027-01-11' },
  ])
  const anew = (await plan(problem, { iterations: 3000 })).plan
  for (const { sessions } of [after, anew])
    expect(sessions.find(({ id }) => id === moment.id)?.people).toEqual(moment.people)
})

it('what stands keeps its length when the course gets another', async () => {
  const [course] = draft.courses.filter(({ id }) => id === 'itsme')
  const formats = course.formats.map((format) => ({ ...format, minutes: 120 }))
  const { plan: after, changes } = await repaired(published, [
    { kind: 'course', course: { ...course, formats } },
  ])
  expect(lessonsOf(made, 'itsme').length).toBeGreaterThan(0)
  expect(lessonsOf(after, 'itsme')).toEqual(lessonsOf(made, 'itsme'))
  expect(changes).toEqual([])
})

it('people of a group that stands have their place, where a lesson of it is kept', async () => {
  const [lesson] = lessonsOf(made, 'itsme')
  const group = made.offerings.find(({ id }) => id === lesson.offeringId)
  const line = draft.demand.find(({ id }) => id === group?.served[0].demandId)
  if (!line) throw new Error('nobody is in the group')
  const room = draft.digipunten.flatMap(({ rooms }) => rooms).map(({ id }) => id)
  for (const holds of [['people'], ['time', 'place', 'people']] as const)
    await repaired(draft, [
      { kind: 'pin', sessionId: lesson.id, holds: [...holds] },
      { kind: 'demand', demand: { ...line, dayparts: ['mon-morning'] } },
      ...room.map((id): Change => ({
        kind: 'away',
        subject: { kind: 'room', id },
        from: draft.horizon.start,
      })),
    ])
})

it('whoever is at a course of a partner that has begun stays, when it has fewer places since', async () => {
  const [supply] = draft.supply
  expect(made.referrals.length).toBeGreaterThan(0)
  const { plan: after } = await repaired(draft, [
    { kind: 'as-of', asOf: '2027-01-13T09:00' },
    { kind: 'supply', supply: { ...supply, places: 1 } },
  ])
  expect(after.referrals).toEqual(made.referrals)
})

it('an activity that is published stays when fewer are asked', async () => {
  const [activity] = draft.activities
  const times = ({ sessions }: Plan) => sessions.filter((s) => s.activityId === activity.id)
  expect(times(made)).toHaveLength(2)
  const { plan: after } = await repaired(published, [
    { kind: 'activity', activity: { ...activity, count: 1 } },
  ])
  expect(times(after)).toEqual(times(made))
})

it('a lesson that lasts otherwise now, or where people cannot come any more, does not go back', async () => {
  const [lesson] = lessonsOf(made, 'itsme')
  const [course] = draft.courses.filter(({ id }) => id === 'itsme')
  const formats = course.formats.map((format) => ({ ...format, minutes: 120 }))
  const group = made.offerings.find(({ id }) => id === lesson.offeringId)
  const line = draft.demand.find(({ id }) => id === group?.served[0].demandId)
  if (!group || !line) throw new Error('nobody is in the group')
  const part = lesson.start.slice(11) < '12:00' ? 'tue-afternoon' : 'tue-morning'
  const cases: [Change, string][] = [
    [{ kind: 'course', course: { ...course, formats } }, 'series-whole'],
    [{ kind: 'demand', demand: { ...line, dayparts: [part] } }, 'served-match'],
  ]
  for (const [change, ruleId] of cases) {
    const result = await repaired(draft, [change])
    const { isPossible, breaks } = await undo(result, group.id)
    expect(isPossible).toBe(false)
    expect(breaks.map((b) => b.ruleId)).toContain(ruleId)
  }
})

it('wishes that are fewer by hand leave the group that stands, and that is told', async () => {
  const demand = published.demand.map((l) => (l.id === 'd1' ? { ...l, wishes: 2, people: 2 } : l))
  const edited = { ...published, demand }
  const { plan: after, changes, problem } = await repaired(edited, [])
  const served = ({ offerings, referrals }: Plan) =>
    [...offerings.flatMap((o) => o.served), ...referrals]
      .filter(({ demandId }) => demandId === 'd1')
      .reduce((sum, { wishes }) => sum + wishes, 0)
  expect([served(made), served(after)]).toEqual([6, 2])
  expect(changes.map(({ what, because }) => [what, because])).toEqual([['people', 'asked']])
  for (const known of [edited, problem]) {
    const anew = (await plan(known, { iterations: 2000 })).plan
    const { violations, claims } = check(known, anew)
    expect([violations, claims]).toEqual([[], []])
  }
})

it('places at a course of a partner are not given twice when it is put off', async () => {
  const [supply] = draft.supply
  const sessions = [{ start: '2027-01-26T10:00', minutes: 90 }]
  const held = await repaired(draft, [{ kind: 'as-of', asOf: '2027-01-13T09:00' }])
  const [line] = draft.demand.filter(({ id }) => id === held.plan.referrals[0].demandId)
  const { plan: after } = held
  const late = await replan(held.problem, after, [
    { kind: 'supply', supply: { ...supply, sessions } },
    { kind: 'demand', demand: { ...line, id: 'late', wishes: 9, people: 9 } },
  ])
  expect(check(late.problem, late.plan).violations).toEqual([])
})

it('a group that no budget line pays any more goes', async () => {
  const bare = { ...draft, budgetLines: draft.budgetLines.filter(({ id }) => id !== 'dienst') }
  const { plan: after } = await repaired(bare, [])
  expect(lessonsOf(after, 'itsme')).toEqual([])
})

it('a helper who was there stays in the past, also when nobody is needed since', async () => {
  const [activity] = draft.activities
  const asOf = `${draft.horizon.end}T23:00`
  const times = ({ sessions }: Plan) => sessions.filter((s) => s.activityId === activity.id)
  expect(times(made).flatMap(({ people }) => people)).toHaveLength(2)
  const { plan: after, changes } = await repaired(draft, [
    { kind: 'as-of', asOf },
    { kind: 'activity', activity: { ...activity, people: [] } },
  ])
  expect(times(after).map(({ people }) => people)).toEqual(times(made).map(({ people }) => people))
  expect(changes).toEqual([])
})
