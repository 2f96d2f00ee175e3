import { expect, it } from 'vitest'
import { samplePlan, sampleProblem } from './sample/sample-quarter.ts'
import { sessionsCsv } from './sessions-csv.ts'

const problem = sampleProblem()
const plan = samplePlan()

/** A reader of its own: quotes, `;`, CRLF, as RFC 4180 and a Belgian spreadsheet read it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let i = 1; i < text.length; i++) {
    const character = text[i]
    if (isQuoted && character === '"' && text[i + 1] === '"') {
      cell += '"'
      i++
    } else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += character
    else if (character === ';' || (character === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (character === '\r') {
        rows.push([])
        i++
      }
    } else cell += character
  }
  rows.pop()
  return rows
}

it('starts with a byte order mark and ends every row with CRLF', () => {
  const text = sessionsCsv(problem, plan, 'nl')
  expect(text.startsWith('\ufeffDatum;Dag;Begin;')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
})

it('writes one row per session, by start, whatever the order in the plan', () => {
  const rows = read(sessionsCsv(problem, plan, 'nl'))
  expect(rows.slice(1).map((row) => row.at(-1))).toEqual(plan.sessions.map(({ id }) => id))
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  const reversed = { ...plan, sessions: plan.sessions.toReversed() }
  expect(sessionsCsv(problem, reversed, 'nl')).toBe(sessionsCsv(problem, plan, 'nl'))
})

it('writes everything there is to know about a session', () => {
  const [header = [], ...rows] = read(sessionsCsv(problem, plan, 'nl'))
  const row = rows.find((r) => r.at(-1) === 'o1-1') ?? []
  expect(Object.fromEntries(header.map((name, i) => [name, row[i]]))).toEqual({
    Datum: '2027-03-26',
    Dag: 'vrijdag',
    Begin: '14:00',
    Einde: '15:30',
    Soort: 'Les',
    Titel: 'E-mail met bijlage',
    Onderwerp: 'E-mail met bijlage',
    Niveau: 'beginners',
    Les: 'les 1 van 2',
    Digipunt: "Bibliotheek; Leie, Centrum \\ 'Ons Huis'",
    Lokaal: 'Zaal één 🖥️',
    Adres: 'Leiestraat 30, 8500 Teststad',
    Wijk: 'Centrum',
    Laptopklas: 'Creo',
    'Toestellen nodig': '6 laptops',
    Lesgever: 'L1',
    Begeleiding: '',
    'Nog te zoeken': '',
    Uitgenodigd: '8',
    Verwacht: '7',
    Ingeschreven: '6',
    Wachtlijst: '2',
    Beslisdatum: '2027-03-19',
    Status: 'voorgesteld',
    'Prijs in euro, btw inbegrepen': '150,00',
    Digibank: 'Digibank Test',
    Code: 'o1-1',
  })
})

it('speaks English when asked', () => {
  const [header, walkIn] = read(sessionsCsv(problem, plan, 'en'))
  expect(header?.slice(0, 3)).toEqual(['Date', 'Day', 'Start'])
  expect(walkIn).toContain('1 digibuddy')
  expect(walkIn).toContain('confirmed')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u0000=1', '＝1', '－1'])(
  'never lets a spreadsheet calculate %j',
  (name) => {
    const digipunten = problem.digipunten.map((d) => ({ ...d, name }))
    const rows = read(sessionsCsv({ ...problem, digipunten }, plan, 'nl'))
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/)
    expect(rows.flat().some((cell) => /^'.*1/.test(cell))).toBe(true)
  },
)
