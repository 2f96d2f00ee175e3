import { readdirSync, readFileSync } from 'node:fs'
import { parsePlan } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleRun } from './example-run.ts'
import type { Output } from './example-run.ts'

const { at, folder, run, write } = exampleRun()

let named: Output

beforeAll(async () => {
  write('kwartaal.json', smallQuarter())
  named = await run('plan', 'kwartaal.json', '--out', 'uit', '--named', '--iterations', '1000')
}, 60_000)

describe('plan --named', () => {
  const names = ['meer-mensen', 'dichter-bij-huis', 'meer-beginners']

  it('shows the plans in one table of at most 100 characters, with what each name means', () => {
    expect(named.code).toBe(0)
    const table = named.stdout.slice(named.stdout.indexOf('PLANNINGEN NAAST ELKAAR'))
    expect(table).toMatch(/Gewoon +Meer mensen +Dichter bij huis +Meer beginners\n/)
    expect(table).toMatch(/Wensen met een plaats +\d+ +\d+ +\d+ +\d+\n/)
    expect(table).toMatch(/Opdracht basis( +€ [\d ]+){4}\n/)
    expect(table).toContain('  Meer beginners: Meer wensen van beginners krijgen een plaats')
    const rows = table.slice(0, table.indexOf('\n\n')).split('\n')
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(100)
  })

  it('writes each plan beside the usual one', () => {
    for (const name of names) {
      expect(named.stdout).toContain(`uit/plan-${name}.json`)
      const text = readFileSync(at(`uit/plan-${name}.json`))
      expect(parsePlan(text)).toMatchObject({ ok: true })
    }
  })

  it('gives plans and table as JSON, and names files after the file asked for', async () => {
    const args = ['--out', 'mijn.json', '--named', '--json', '--iterations', '500']
    const { code, stdout } = await run('plan', 'kwartaal.json', ...args)
    expect(code).toBe(0)
    const result = JSON.parse(stdout) as { named: { name: string }[]; comparison: object }
    expect(result.named.map(({ name }) => name)).toEqual(names)
    expect(result.comparison).toMatchObject({ names: ['plan', ...names] })
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['mijn.json', ...names.map((name) => `mijn-${name}.json`)]),
    )
  })
})

describe('explain', () => {
  const explain = (...args: string[]) => run('explain', 'kwartaal.json', 'uit/plan.json', ...args)

  it('says why a lesson is where it is', async () => {
    const { code, stdout, stderr } = await explain('smartphone.reeks.noord.1/1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^“Smartphone, eerste stappen”, les 1 van 2, .+ uur\.\n/)
    expect(stdout).toMatch(/\n\nDit is zeker: alles is bekeken, \d+ mogelijkheden\.\n$/)
  })

  it('says it in English, and as JSON', async () => {
    const { stdout } = await explain('d5', '--lang', 'en')
    expect(stdout).toMatch(/^“E-mail” for people with experience from Noord\.\n/)
    const { stdout: json } = await explain('d5', '--json')
    expect(JSON.parse(json)).toMatchObject({ subject: { kind: 'demand', id: 'd5' }, how: 'proven' })
  })

  it('offers the nearest ids for one it does not know', async () => {
    const { code, stdout, stderr } = await explain('smartphone.reeks.nord.1')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /^Niets in dit kwartaal heet “smartphone\.reeks\.nord\.1”\. Bedoelt u smartphone\.reeks\.noord\.1\/\d/,
    )
  })

  it('asks for two files and an id', async () => {
    const { code, stderr } = await run('explain', 'kwartaal.json')
    expect(code).toBe(2)
    expect(stderr).toContain(
      'KWARTAAL.json, PLAN.json en het id van een les, wens, regel of iets anders; u gaf 1.',
    )
  })
})
