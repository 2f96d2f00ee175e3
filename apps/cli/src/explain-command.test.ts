import { fileURLToPath } from 'node:url'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleRun } from './example-run.ts'

const { run, write } = exampleRun()

const explain = (...args: string[]) => run('explain', 'kwartaal.json', 'plan.json', ...args)

beforeAll(async () => {
  const quarter = smallQuarter()
  const budgetLines = quarter.budgetLines.map((line) => ({
    ...line,
    quarter: { ...line.quarter, cents: 350_00 },
  }))
  // A room that is called as its place, so that one id is of two kinds.
  const digipunten = quarter.digipunten.map((d) =>
    d.id === 'hal' ? { ...d, rooms: d.rooms.map((r) => ({ ...r, id: 'hal' })) } : d,
  )
  write('kwartaal.json', { ...quarter, budgetLines, digipunten })
  await run('plan', 'kwartaal.json', '--out', 'plan.json', '--iterations', '1000')
}, 60_000)

describe('explain', () => {
  it.each([
    ['nearness', 'rule', /^Een cursus is dicht bij de mensen die erom vroegen\.\n/],
    ['deelnemers', 'target', /^“Deelnemers”: \d+ verwacht, 30 nodig dit kwartaal\.\n/],
    [
      'basis',
      'budget-line',
      /^“Opdracht basis”: € \d+ gepland van € 350 dit kwartaal, btw inbegrepen/,
    ],
    ['T1', 'person', /^T1: [\d,]+ van [\d,]+ uren in gebruik, vanaf nu\.\n/],
    ['laptops', 'laptop-class', /^Laptopklas: [\d,]+ van [\d,]+ uren in gebruik/],
    ['digipunt:hal', 'digipunt', /^Buurthal: [\d,]+ van [\d,]+ uren in gebruik/],
    ['bib-1', 'room', /^Bibliotheek: [\d,]+ van [\d,]+ uren in gebruik/],
  ])('knows %s as a %s', async (id, kind, text) => {
    const { code, stdout, stderr } = await explain(id)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(text)
    const { stdout: json } = await explain(id, '--json', '--lang', 'en')
    expect(JSON.parse(json)).toMatchObject({ subject: { kind } })
  })

  it('says what is worth more, and who waits', async () => {
    const { stdout } = await explain('basis')
    expect(stdout).toMatch(/\d+ wensen wachten hierop, zoals \d+ voor “.+”/)
    expect(stdout).toMatch(/meer geeft naar schatting \d+ wensen? meer een plaats\.\n/)
  })

  it('asks which kind is meant when several things have one name', async () => {
    const { code, stderr } = await explain('hal')
    expect(code).toBe(2)
    expect(stderr).toBe('Meer dan één ding heet “hal”. Kies digipunt:hal of room:hal.\n')
  })

  it('says which rules and things stand in the way most', async () => {
    const { code, stdout } = await explain('--conflicts')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^WAT HET VAAKST IN DE WEG STAAT \(\d+ momenten geprobeerd/)
    expect(stdout).toContain('Er is geen geld meer voor nog een groep op “Opdracht basis”.')
  })

  it('proposes fixes with whom to ask, what they give and what they cost', async () => {
    const { code, stdout } = await explain('--fixes', '--most', '3', '--iterations', '2000')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1\. Vraag /)
    expect(stdout).toMatch(/De lessen kosten € \d+, btw en lesgever inbegrepen\.\n/)
    expect(stdout).toMatch(/Uitgeprobeerd: 3 van \d+\.\n$/)
  })

  it('offers the nearest wishes for one it does not know', async () => {
    const { code, stderr } = await explain('d99', '--fixes')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Geen wens heet “d99”\./)
  })
})

describe('preflight --feasibility', () => {
  it('says that all that is owed fits', async () => {
    const { code, stdout } = await run('preflight', 'kwartaal.json', '--feasibility')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Alles wat moet, past samen, en elke wens kan een plaats krijgen.\n',
    })
  })

  it('says what cannot be, and how sure that is', async () => {
    const path = fileURLToPath(fixturePath('failures/digipunt-never-opens'))
    const { code, stdout } = await run('preflight', path, '--feasibility', '--lang', 'en')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^NOT EVERYTHING IS POSSIBLE\n {2}.+ \(certain\)\n/)
  })
})
