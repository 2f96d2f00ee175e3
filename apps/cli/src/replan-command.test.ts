import { existsSync, readFileSync } from 'node:fs'
import { parsePlan, parseProblem } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { beforeAll, expect, it } from 'vitest'
import { exampleRun } from './example-run.ts'

const { at, run, write } = exampleRun()

const files = ['kwartaal.json', 'plan.json']
let plan: Plan
let day: string

beforeAll(async () => {
  write('kwartaal.json', smallQuarter())
  await run('plan', 'kwartaal.json', '--out', 'plan.json', '--iterations', '2000')
  const read = parsePlan(readFileSync(at('plan.json')))
  if (!read.ok) throw new Error('no plan was made')
  plan = read.value
  day = plan.sessions[0]?.start.slice(0, 10) ?? ''
  const subject = { kind: 'digipunt', id: plan.sessions[0]?.digipuntId }
  write('dicht.json', [{ kind: 'away', subject, from: day, until: day }])
}, 60_000)

it('shows what changes and whom to tell, and writes plan and quarter that go together', async () => {
  const { code, stdout } = await run('replan', ...files, 'dicht.json', '--out', 'uit')
  expect(code).toBe(0)
  expect(stdout).toContain('niet zomaar blijven')
  expect(stdout).toContain('VERANDERT')
  expect(stdout).toMatch(/Laat weten aan: .*T\d/)
  expect(stdout).toContain('uit/kwartaal.json')
  const problem = parseProblem(readFileSync(at('uit/kwartaal.json')))
  expect(problem.ok && problem.value.availability.at(-1)?.effect).toBe('block')
  const made = parsePlan(readFileSync(at('uit/plan.json')))
  const isThere = (session: Plan['sessions'][number]) =>
    session.start.startsWith(day) && session.digipuntId === plan.sessions[0]?.digipuntId
  expect(plan.sessions.some(isThere)).toBe(true)
  expect(made.ok && made.value.sessions.some(isThere)).toBe(false)
  const checked = await run('check', 'uit/kwartaal.json', 'uit/plan.json')
  expect(checked.code).toBe(0)
})

it('gives the whole result as JSON, and puts a change back that is asked for', async () => {
  const change = write('geld.json', [{ kind: 'pin', sessionId: plan.sessions[0]?.id }])
  const nothing = await run('replan', ...files, change, '--json', '--lang', 'en')
  expect(nothing.code).toBe(0)
  expect(JSON.parse(nothing.stdout)).toMatchObject({ status: 'finished', changes: [] })
  const [group] = plan.offerings
  const cancel = write('schrap.json', [{ kind: 'cancel', offeringId: group?.id }])
  const gone = JSON.parse((await run('replan', ...files, cancel, '--json')).stdout) as {
    plan: Plan
  }
  expect(gone.plan.offerings.map(({ id }) => id)).not.toContain(group?.id)
  const args = ['--json', '--undo', group?.id ?? '']
  const back = JSON.parse((await run('replan', ...files, cancel, ...args)).stdout) as { plan: Plan }
  expect(back.plan.offerings.map(({ id }) => id)).toContain(group?.id)
})

it('tells what is wrong with changes in their own file, and writes nothing', async () => {
  const wrong = write('fout.json', [
    { kind: 'away', subject: { kind: 'person', id: 'T9' }, from: '2027-01-05' },
    { kind: 'cancel', offeringId: 'nergens' },
  ])
  const { code, stderr } = await run('replan', ...files, wrong, '--out', 'nieuw')
  expect(code).toBe(2)
  expect(stderr).toContain('fout.json: 2 fouten. Er is niets geschreven.')
  expect(stderr).toContain('$[0].subject.id')
  expect(stderr).toContain('$[1].offeringId')
  expect(existsSync(at('nieuw'))).toBe(false)
})

it.each([
  [['--published', '2027-02-30'], '--published is een dag die bestaat'],
  [['--undo', 'nergens'], 'Geen wijziging heet “nergens”.'],
  [['--out', 'kwartaal.json'], 'is de invoer'],
])('refuses %j', async (args, said) => {
  const { code, stderr } = await run('replan', ...files, 'dicht.json', ...args)
  expect([code, stderr.includes(said)]).toEqual([2, true])
})

it('knows before it repairs that no change can be called so', async () => {
  const [group] = plan.offerings
  const id = group?.id.replace(/.(?=\.)/, '') ?? ''
  const { code, stdout, stderr } = await run('replan', ...files, 'dicht.json', '--undo', id)
  expect([code, stdout]).toEqual([2, ''])
  // Nothing of the progress of a repair.
  expect(stderr.split('\n')).toEqual([
    expect.stringContaining(`Geen wijziging heet “${id}”. Bedoelt u ${group?.id}`),
    '',
  ])
})

it('asks for three files', async () => {
  const { code, stderr } = await run('replan', ...files)
  expect([code, stderr]).toEqual([2, expect.stringContaining('WIJZIGINGEN.json; u gaf 2')])
})
