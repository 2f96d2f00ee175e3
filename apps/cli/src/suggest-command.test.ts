import { readFileSync } from 'node:fs'
import type { Plan } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleRun } from './example-run.ts'

const { at, run, write } = exampleRun()

/** The part of the answer that these tests read. */
interface Answer {
  readonly sessionId: string
  readonly suggestions: readonly { readonly moves: readonly { readonly sessionId: string }[] }[]
  readonly obstacles: readonly unknown[]
}

const suggest = (...args: string[]) => run('suggest', 'kwartaal.json', 'plan.json', ...args)
let lesson: { readonly id: string; readonly personId: string }

beforeAll(async () => {
  write('kwartaal.json', smallQuarter())
  await run('plan', 'kwartaal.json', '--out', 'plan.json', '--iterations', '1000')
  const plan = JSON.parse(readFileSync(at('plan.json'), 'utf8')) as Plan
  const session = plan.sessions.find(({ kind }) => kind === 'course')
  lesson = { id: session?.id ?? '', personId: session?.people[0]?.personId ?? '' }
}, 60_000)

describe('suggest', () => {
  it('says where a session stands and the best other places, each with what it comes to', async () => {
    const { code, stdout } = await suggest(lesson.id, '--limit', '2', '--depth', '2')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Nu: “.+\n\n {2}1\. .+\n {5}Kan.*\n/)
    expect(stdout).toMatch(/\n {2}2\. /)
    expect(stdout).not.toMatch(/\n {2}3\. /)
    expect(stdout).toMatch(/mogelijkheden zijn bekeken.*\n$/)
    const english = await suggest(lesson.id, '--lang', 'en')
    expect(english.stdout).toMatch(/^Now: “.+\n\n {2}1\. .+\n {5}Possible.*\n/)
  })

  it('gives the same as JSON', async () => {
    const { code, stdout } = await suggest(lesson.id, '--limit', '1', '--json')
    expect(code).toBe(0)
    const found = JSON.parse(stdout) as Answer
    expect(found.sessionId).toBe(lesson.id)
    expect(found.suggestions[0]).toMatchObject({ isAllowed: true, levels: { hard: 0 } })
    expect(found.suggestions[0]?.moves[0]?.sessionId).toBe(lesson.id)
  })

  it('says who could take over', async () => {
    const { personId } = lesson
    const { code, stdout } = await suggest(lesson.id, personId, '--take-over', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ sessionId: lesson.id, personId })
    expect((await suggest(lesson.id, '--take-over')).stdout).toMatch(/overnemen|1\. /)
  })

  it('says where a new group could be, or what stands in the way', async () => {
    const { code, stdout } = await suggest('--new', 'email', '--json')
    expect(code).toBe(0)
    const { suggestions, obstacles } = JSON.parse(stdout) as Answer
    expect(suggestions.length + obstacles.length).toBeGreaterThan(0)
    expect((await suggest('--new', 'email')).stdout).toMatch(/staat het vaakst in de weg|1\. /)
  })

  it('tells what is wrong with what was asked', async () => {
    const wrong: [RegExp, string[]][] = [
      [/geen les “nergens”/, ['nergens']],
      [/vraagt KWARTAAL\.json, PLAN\.json en het id van een les; u gaf 2\./, []],
      [/--depth is 1 of 2, niet “3”/, [lesson.id, '--depth', '3']],
      [/--limit is een geheel getal/, [lesson.id, '--limit', '0']],
      [/niet bij deze les\. Wel: /, [lesson.id, 'niemand', '--take-over']],
      [/--new: “e-mailen” is niet bekend\. Bedoelt u email/, ['--new', 'e-mailen']],
      [/--new: “nope” is niet bekend\. U kunt kiezen uit .*email/, ['--new', 'nope']],
      [/--wijk: “maan” is niet bekend\. U kunt kiezen uit /, ['--new', 'email', '--wijk', 'maan']],
      [/--from is een datum/, ['--new', 'email', '--from', 'morgen']],
      [/niet allebei/, ['--new', 'email', '--take-over']],
    ]
    await Promise.all(
      wrong.map(async ([message, args]) => {
        const { code, stderr, stdout } = await suggest(...args)
        expect(stderr).toMatch(message)
        expect([code, stdout]).toEqual([2, ''])
      }),
    )
  })
})
