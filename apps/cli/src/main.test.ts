import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parsePlan } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
let root = ''
let folder = ''
let quarter = ''
let runs = 0

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'digirooster-cli-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})
beforeEach(() => {
  folder = join(root, String(runs++))
  mkdirSync(folder)
  quarter = file('kwartaal.json', JSON.stringify(smallQuarter()))
})

/** Writes a file in the folder of this test. */
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Starts the real command in the folder of this test. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder })
  const output = { code: -1, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = once(child, 'close').then(([code]) => ({ ...output, code: Number(code) }))
  return { child, ended }
}

const run = (...args: string[]) => start(...args).ended

/** Runs what must be refused: exit code 2, nothing on standard output, nothing written, no stack trace. */
async function refuse(...args: string[]): Promise<string> {
  const before = readdirSync(folder)
  const { code, stdout, stderr } = await run(...args)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(readdirSync(folder)).toEqual(before)
  return stderr
}

describe('help and arguments', () => {
  it.each([['help'], ['--help'], ['plan', '-h']])('shows help for %s %s', async (...args) => {
    const { code, stdout, stderr } = await run(...args)
    expect(stdout).toContain('digirooster plan KWARTAAL.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('shows help in English and the version', async () => {
    expect((await run('help', '--lang', 'en')).stdout).toContain('digirooster plan QUARTER.json')
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    { args: [], message: 'Zeg wat er moet gebeuren: plan, check, explain, replan, suggest, ' },
    { args: ['verzin'], message: 'Het commando “verzin” bestaat niet.' },
    { args: ['plna'], message: 'Het commando “plna” bestaat niet. Bedoelt u plan?' },
    { args: ['chek', '--lang', 'en'], message: 'no command “chek”. Do you mean check?' },
    { args: ['constructor'], message: 'Het commando “constructor” bestaat niet.' },
    { args: ['plan'], message: 'Dit commando vraagt één bestand: KWARTAAL.json; u gaf niets.' },
    { args: ['plan', 'a', 'b'], message: 'u gaf 2.' },
    { args: ['check', 'a'], message: 'twee bestanden: KWARTAAL.json en PLAN.json' },
    { args: ['plan', 'a', '--foo'], message: 'De keuze --foo bestaat niet' },
    { args: ['plan', 'a', '--foo', '--lang', 'en'], message: 'This command has no option --foo.' },
  ])('refuses $args', async ({ args, message }) => {
    expect(await refuse(...args)).toContain(message)
  })
})

describe('input', () => {
  it('says which file is missing, or is a folder', async () => {
    expect(await refuse('plan', 'weg.json')).toBe('Het bestand weg.json bestaat niet.\n')
    expect(await refuse('plan', folder)).toBe(`${folder} is een map. Geef een bestand.\n`)
    expect(await refuse('preflight', 'weg.json', '--lang', 'en')).toContain('does not exist')
  })

  it.each([
    { what: 'broken JSON', text: '{ "version": 1,, }', hint: 'Regel 1' },
    { what: 'a PDF', text: '%PDF-1.7\n%âãÏÓ', hint: 'Dit is een pdf.' },
    { what: 'an empty file', text: '', hint: 'Het bestand is leeg.' },
  ])('says what is wrong with $what', async ({ text, hint }) => {
    expect(await refuse('plan', file('invoer.json', text), '--out', 'uit')).toContain(hint)
  })

  it.each(['preflight', 'check'])('is as strict in %s', async (command) => {
    const files = [file('invoer.json', '%PDF-1.7'), quarter].slice(0, command === 'check' ? 2 : 1)
    expect(await refuse(command, ...files)).toContain('Dit is een pdf.')
  })

  it('tells every fault with its path, what stands there, what belongs there and a hint', async () => {
    const { horizon, ...rest } = smallQuarter()
    const path = file(
      'fout.json',
      JSON.stringify({ ...rest, title: 3, horizon: { ...horizon, end: 'x' } }),
    )
    const text = await refuse('plan', path, '--out', 'uit')
    expect(text).toContain('fout.json: 2 fouten. Er is niets geschreven.')
    expect(text).toMatch(/\$\.title\n +staat er +3\n +verwacht +.+\n +tip +.+\n/)
    expect(text).toContain('$.horizon.end')
  })

  it('says in one fault that quarter and plan are swapped', async () => {
    await run('plan', quarter, '--out', 'plan.json', '--iterations', '200')
    const text = await refuse('check', 'plan.json', quarter)
    expect(text).toContain('plan.json: één fout.')
    expect(text).toContain('Dit is een planning. Hier hoort een kwartaal')
    expect(await refuse('plan', quarter, '--from', quarter)).toContain('Hier hoort een planning')
  })

  it('lists faults as JSON when asked', async () => {
    const path = file('fout.json', '{}')
    const { code, stdout, stderr } = await run('plan', path, '--json')
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    const issue: unknown = expect.objectContaining({ path: '$.horizon', code: 'missing' })
    const issues: unknown = expect.arrayContaining([issue])
    expect(JSON.parse(stdout)).toEqual({ file: path, issues })
  })

  it('refuses, before it searches, a place that cannot hold the result', async () => {
    file('bestand', '')
    expect(await refuse('plan', quarter, '--out', 'bestand')).toContain('is een bestand, geen map')
    expect(await refuse('plan', quarter, '--out', 'bestand/plan.json')).toContain('geen map')
    expect(await refuse('plan', quarter, '--out', quarter)).toContain('is de invoer')
    expect(await refuse('plan', quarter, '--csv', '.')).toContain('is een map, geen bestand')
    expect(await refuse('plan', quarter, '--csv', 'a.json', '--out', './a.json')).toContain('twee')
  })
})

describe('planning', () => {
  it('writes everything into a folder, shows the plan and says where it is', async () => {
    const { code, stdout, stderr } = await run('plan', quarter, '--out', 'a/uit', '--seconds', '1')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stdout).toContain('wensen krijgen een plaats')
    expect(stdout).toMatch(
      /Bewaard:\n +a\/uit\/plan\.json\n +a\/uit\/sessies\.csv\n +a\/uit\/report\.html\n +a\/uit\/agenda \(/,
    )
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'a/uit')).sort()).toEqual([
      'agenda',
      'plan.json',
      'report.html',
      'sessies.csv',
    ])
    expect(readdirSync(join(folder, 'a/uit/agenda'))).toContain('digipunt-bib.ics')
    expect(parsePlan(readFileSync(join(folder, 'a/uit/plan.json')))).toMatchObject({ ok: true })
  })

  it('makes a plan that check finds good, and the same plan again', async () => {
    for (const name of ['een.json', 'twee.json']) {
      const { code } = await run(
        'plan',
        quarter,
        '--out',
        name,
        '--iterations',
        '2000',
        '--seed',
        '7',
      )
      expect(code).toBe(0)
    }
    const [one, two] = ['een.json', 'twee.json'].map((n) => readFileSync(join(folder, n), 'utf8'))
    expect(two).toBe(one)
    expect(await run('check', quarter, 'een.json')).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout } = await run('check', quarter, 'een.json', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ violations: [], claims: [] })
  })

  it('makes the same plan again on two threads', async () => {
    const args = ['--iterations', '2000', '--threads', '2']
    for (const name of ['een.json', 'twee.json']) await run('plan', quarter, '--out', name, ...args)
    const [one, two] = ['een.json', 'twee.json'].map((n) => readFileSync(join(folder, n), 'utf8'))
    expect(parsePlan(one ?? '')).toMatchObject({ ok: true, value: { provenance: { threads: 2 } } })
    expect(two).toBe(one)
    expect((await run('check', quarter, 'een.json')).code).toBe(0)
  })

  describe('starts from a plan', () => {
    const args = ['--iterations', '500', '--lang', 'en']

    async function planWithGap(): Promise<string> {
      await run('plan', quarter, '--out', 'begin.json', '--iterations', '2000')
      const plan = parsePlan(readFileSync(join(folder, 'begin.json')))
      if (!plan.ok) throw new Error('the plan must be valid')
      const [gone, attic, ...rest] = plan.value.sessions.filter((s) => s.of === 1)
      const series = plan.value.sessions.filter((s) => s.of > 1)
      const sessions = [...series, ...rest, { ...attic, id: attic?.id, roomId: 'attic' }]
      expect(gone?.id).not.toBe(attic?.id)
      return file('gap.json', JSON.stringify({ ...plan.value, sessions }))
    }

    it('with gaps and faults, keeps what can stay and says what could not', async () => {
      const path = await planWithGap()
      const { code, stdout } = await run(
        'plan',
        quarter,
        '--from',
        path,
        '--out',
        'o.json',
        ...args,
      )
      expect(code).toBe(0)
      const [, kept, all] = / started from, (\d+) of (\d+) moments could stay/.exec(stdout) ?? []
      expect(Number(kept)).toBe(Number(all) - 1)
      expect(stdout).toContain('The room “attic” is not there any more.')
      expect((await run('check', quarter, 'o.json')).code).toBe(0)
    })

    it('tells it beside the JSON', async () => {
      const path = await planWithGap()
      const { stdout, stderr } = await run('plan', quarter, '--json', `--from=${path}`, ...args)
      expect(parsePlan(stdout).ok).toBe(true)
      expect(stderr).toContain('moments could stay')
    })

    it('says what is wrong with what is no plan', async () => {
      const path = file('geen.json', JSON.stringify({ version: 1, sessions: 3 }))
      expect(await refuse('plan', quarter, '--from', path)).toContain('$.sessions')
      expect(await refuse('plan', quarter, '--from', 'nergens.json')).toContain('nergens.json')
    })

    it('refuses the plan of another quarter', async () => {
      const plan = JSON.parse(readFileSync(await planWithGap(), 'utf8')) as object
      const path = file('ander.json', JSON.stringify({ ...plan, problemId: 'ander' }))
      expect(await refuse('plan', quarter, '--from', path)).toContain('hoort bij het kwartaal')
    })
  })

  it('reads back the plan of the example quarter, walk-ins included', async () => {
    const example = fileURLToPath(fixturePath('kortrijk-2027q1'))
    await run('plan', example, '--out', 'plan.json', '--iterations', '2000')
    const { code, stderr } = await run('check', example, 'plan.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('finds a broken rule', async () => {
    await run('plan', quarter, '--out', 'plan.json', '--iterations', '2000')
    const plan = parsePlan(readFileSync(join(folder, 'plan.json')))
    if (!plan.ok) throw new Error('the plan must be valid')
    const sessions = plan.value.sessions.map((s) => ({
      ...s,
      start: `${s.start.slice(0, 11)}03:00`,
    }))
    const path = file('slecht.json', JSON.stringify({ ...plan.value, sessions }))
    const { code, stdout } = await run('check', quarter, path)
    expect(stdout).toMatch(/knelpunt/i)
    expect(code).toBe(1)
    const other = file('ander.json', JSON.stringify({ ...plan.value, problemId: 'ander' }))
    expect(await refuse('check', quarter, other)).toContain('hoort bij het kwartaal “ander”')
  })

  it('gives JSON only on standard output, whatever it writes', async () => {
    const args = [
      'plan',
      quarter,
      '--json',
      '--csv',
      'a.csv',
      '--ics',
      'ics',
      '--iterations',
      '500',
    ]
    const { code, stdout, stderr } = await run(...args)
    expect(code).toBe(0)
    expect(parsePlan(stdout)).toMatchObject({ ok: true })
    expect(stderr).toContain('Bewaard:')
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'ics', 'kwartaal.json'])
  })

  it('writes nothing but the summary without a place', async () => {
    const { code, stdout } = await run('plan', quarter, '--iterations', '500', '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toContain('wishes get a place')
    expect(readdirSync(folder)).toEqual(['kwartaal.json'])
  })

  it.each([
    { signal: 'SIGINT', threads: '1' },
    { signal: 'SIGTERM', threads: '2' },
  ] as const)('keeps the best plan so far on $signal, of $threads', async ({ signal, threads }) => {
    const args = ['--seconds', '60', '--threads', threads]
    const { child, ended } = start('plan', quarter, '--out', 'plan.json', ...args)
    await once(child.stderr, 'data')
    child.kill(signal)
    const { code, stderr } = await ended
    expect(stderr).toContain('Vroeger gestopt.')
    expect(code).toBe(3)
    const plan = parsePlan(readFileSync(join(folder, 'plan.json')))
    expect(plan).toMatchObject({ ok: true, value: { provenance: { stopped: 'cancelled' } } })
  })

  it('finishes its work when nobody reads on', async () => {
    const { child, ended } = start('plan', quarter, '--out', 'uit', '--iterations', '500')
    child.stdout.destroy()
    expect((await ended).code).toBe(0)
    expect(readdirSync(join(folder, 'uit'))).toContain('plan.json')
  })

  it('finds beforehand what is impossible', async () => {
    expect((await run('preflight', quarter)).code).toBe(0)
    const { code, stdout } = await run('preflight', quarter, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ problemId: 'small-quarter' })
  })
})
