import { existsSync, readFileSync } from 'node:fs'
import { parsePlan, parseProblem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleRun } from './example-run.ts'

const { at, run, write } = exampleRun()

beforeAll(async () => {
  write('kwartaal.json', smallQuarter())
  const { digibanken } = smallQuarter()
  write('ander.json', { ...smallQuarter(), demand: smallQuarter().demand.slice(1) })
  write('vreemd.json', { ...smallQuarter(), id: 'vreemd', digibanken })
  write('scenarios.json', [
    {
      id: 'minder',
      name: 'Minder geld',
      changes: [{ kind: 'budget', budgetLineId: 'basis', quarterCents: 60_000 }],
    },
    { id: 'dichter', name: 'Dichter bij huis', settings: { nabijheid: 4 } },
  ])
  await Promise.all([
    run('plan', 'kwartaal.json', '--out', 'a.json', '--iterations', '500'),
    run('plan', 'kwartaal.json', '--out', 'b.json', '--iterations', '30', '--seed', '3'),
  ])
}, 60_000)

describe('compare', () => {
  it('says what is different in at most 100 characters a line', async () => {
    const { code, stdout, stderr } = await run('compare', 'kwartaal.json', 'a.json', 'b.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^WAT ER ANDERS IS IN “b” DAN IN “a”\n {2}\d+ momenten? blij/)
    expect(stdout).toMatch(/\nVERPLAATST \(\d+\)\n/)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  })

  it('finds nothing between a plan and itself', async () => {
    const { stdout } = await run('compare', 'kwartaal.json', 'a.json', 'a.json')
    expect(stdout).toBe('WAT ER ANDERS IS IN “B” DAN IN “A”\n  De twee planningen zijn gelijk.\n')
  })

  it('gives all of it as JSON, and both plans as one page', async () => {
    const args = ['compare', 'kwartaal.json', 'a.json', 'b.json', '--json', '--report', 'ab.html']
    const { code, stdout, stderr } = await run(...args)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ sessions: { changed: expect.any(Array) as object } })
    expect(stderr).toContain('ab.html')
    expect(readFileSync(at('ab.html'), 'utf8')).toContain('“a” naast “b”')
  })

  it('takes a second quarter for the second plan', async () => {
    const args = ['compare', 'kwartaal.json', 'a.json', 'a.json', 'ander.json', '--lang', 'en']
    const { code, stdout } = await run(...args)
    expect(code).toBe(0)
    expect(stdout).toContain('Wishes: 44 instead of 50, 6 less.')
  })

  it('refuses too few files, and a plan of another quarter', async () => {
    const few = await run('compare', 'kwartaal.json', 'a.json')
    expect(few).toMatchObject({ code: 2, stdout: '' })
    expect(few.stderr).toContain('KWARTAAL.json, PLAN-A.json en PLAN-B.json; u gaf 2.')
    const other = await run('compare', 'vreemd.json', 'a.json', 'b.json')
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('hoort bij het kwartaal “small-quarter”, niet bij “vreemd”')
  })
})

describe('scenario', () => {
  it('shows scenarios beside the plan there is, and writes each with a page', async () => {
    const args = ['--from', 'a.json', '--iterations', '300', '--out', 'uit']
    const { code, stdout } = await run('scenario', 'kwartaal.json', 'scenarios.json', ...args)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^SCENARIO’S NAAST ELKAAR\n +Gewoon +Minder geld +Dichter bij huis\n/)
    expect(stdout).toMatch(/Wensen met een plaats +\d+ +\d+ +\d+\n/)
    expect(stdout).toContain('  Minder geld: één wijziging.\n')
    expect(stdout).toContain('  Dichter bij huis: Nabijheid 4 (gewoon is 2).\n')
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    for (const id of ['minder', 'dichter']) {
      expect(parsePlan(readFileSync(at(`uit/plan-${id}.json`)))).toMatchObject({ ok: true })
      expect(parseProblem(readFileSync(at(`uit/kwartaal-${id}.json`)))).toMatchObject({ ok: true })
      expect(readFileSync(at(`uit/report-${id}.html`), 'utf8')).toContain('<!doctype html>')
    }
    expect(existsSync(at('uit/plan.json'))).toBe(false)
    const check = await run('check', 'uit/kwartaal-minder.json', 'uit/plan-minder.json')
    expect(check.code).toBe(0)
  }, 60_000)

  it('plans the quarter as it is first when there is no plan', async () => {
    const args = ['--iterations', '100', '--json', '--out', 'vers']
    const { code, stdout } = await run('scenario', 'kwartaal.json', 'scenarios.json', ...args)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      comparison: { names: ['plan', 'minder', 'dichter'] },
      scenarios: [{ id: 'minder' }, { id: 'dichter' }],
    })
    expect(existsSync(at('vers/plan.json'))).toBe(true)
  }, 60_000)

  it('tells what is wrong with a scenario, with its place', async () => {
    write('fout.json', [
      { id: 'a', name: 'A', changes: [{ kind: 'budget', budgetLineId: 'basi', quarterCents: 1 }] },
    ])
    const { code, stdout, stderr } = await run('scenario', 'kwartaal.json', 'fout.json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('$[0].changes[0].budgetLineId')
    expect(stderr).toContain('basis')
  })
})

describe('next-quarter', () => {
  const least = { version: 1, problemId: 'small-quarter', asOf: '2027-03-31T18:00' }

  it('writes the next quarter and says what to fill in', async () => {
    write('klaar.json', least)
    const args = ['kwartaal.json', 'a.json', 'klaar.json', '--out', 'q2.json']
    const { code, stdout, stderr } = await run('next-quarter', ...args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^ {2}Klein kwartaal, april–juni 2027\n\nNOG IN TE VULLEN OF NA TE KIJKEN\n/,
    )
    expect(stdout).toContain('\nMEEGENOMEN\n  Van 50 wensen: ')
    const next = parseProblem(readFileSync(at('q2.json')))
    expect(next).toMatchObject({ ok: true, value: { id: 'small-quarter-2027-q2' } })
  })

  it('tells every id it does not know', async () => {
    write('fout.json', { ...least, sessions: [{ sessionId: 'nergens/1' }] })
    const args = ['next-quarter', 'kwartaal.json', 'a.json', 'fout.json']
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain('$.sessions[0].sessionId')
  })

  it('wants a file, not a folder', async () => {
    const args = ['next-quarter', 'kwartaal.json', 'a.json', 'klaar.json', '--out', 'map']
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain('--out is een .json-bestand voor het kwartaal, niet “map”.')
  })
})
