import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { instanceText } from './example-instance-text.ts'
import { toy } from './example-instances.ts'
import { judge } from './judge.ts'
import { writeSolution } from './solution.ts'
import type { Solution } from './solution.ts'

const honest = fileURLToPath(new URL('example-validator.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cbctt-judge-'))
const instancePath = join(folder, 'toy.ctt')
writeFileSync(instancePath, instanceText(toy.instance))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A validator that gives the same answer to everything. */
function answering(answer: unknown, code = 0): string {
  const path = join(folder, 'answering.mjs')
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  writeFileSync(path, `console.log(${JSON.stringify(text)})\nprocess.exitCode = ${code}\n`)
  return path
}

function judged(validator: string | undefined, cost: number, solution: Solution = toy.best) {
  const solutionPath = join(folder, 'toy.sol')
  writeFileSync(solutionPath, writeSolution(toy.instance, solution))
  return judge({ instance: toy.instance, solution, cost, instancePath, solutionPath }, validator)
}

const valid = { feasible: true, hardTotal: 0, total: 12, warnings: [] }

describe('a solution', () => {
  it('is valid when everybody agrees', async () => {
    expect(await judged(honest, 12)).toEqual({ verdict: 'valid', faults: [] })
    expect(await judged(answering(valid), 12)).toEqual({ verdict: 'valid', faults: [] })
  })

  it('is not validated by our own recount alone', async () => {
    expect(await judged(undefined, 12)).toEqual({ verdict: 'not validated', faults: [] })
  })

  it('is infeasible when everybody says so', async () => {
    const faults = ['The solution breaks hard rules: lectures 1.']
    const part = toy.best.slice(1)
    expect(await judged(honest, 0, part)).toEqual({ verdict: 'infeasible', faults })
    expect(await judged(undefined, 0, part)).toEqual({ verdict: 'infeasible', faults })
  })

  it('is in dispute when its solver claims another cost', async () => {
    const recount = 'The solver says that it costs 11, and our recount says 12.'
    const other = 'The solver says that it costs 11, and the validator says 12.'
    expect(await judged(honest, 11)).toEqual({ verdict: 'disagreement', faults: [recount, other] })
    expect(await judged(undefined, 11)).toEqual({ verdict: 'disagreement', faults: [recount] })
  })

  it.each([
    [{ ...valid, total: 13 }, 0, 'The solver says that it costs 12, and the validator says 13.'],
    [{ ...valid, feasible: false, hardTotal: 2 }, 1, 'The validator counts 2 hard violations'],
    [{ ...valid, warnings: ['line 3: unknown room'] }, 0, 'The validator warns: line 3: unknown'],
  ])('is in dispute when the validator answers %j', async (answer, code, fault) => {
    const { verdict, faults } = await judged(answering(answer, code), 12)
    expect(verdict).toBe('disagreement')
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  it('is in dispute when the validator does not see what it breaks', async () => {
    const { verdict, faults } = await judged(answering(valid), 12, toy.best.slice(1))
    expect(verdict).toBe('disagreement')
    expect(faults.at(-1)).toBe('The validator counts 0 hard violations and we count 1.')
  })

  it.each([
    ['no JSON', 'good', 0],
    ['another JSON', '[]', 0],
    ['null', 'null', 0],
    ['no cost', { ...valid, total: undefined }, 0],
    ['a cost below 0', { ...valid, total: -1 }, 0],
    ['no list of warnings', { ...valid, warnings: 'none' }, 0],
    ['feasible and ends as if it were not', valid, 1],
    ['infeasible and ends as if it were not', { ...valid, feasible: false }, 0],
    ['and ends with an error', valid, 2],
  ])('has no verdict when the validator answers %s', async (_, answer, code) => {
    const { verdict, faults } = await judged(answering(answer, code), 12)
    expect(verdict).toBe('validator failed')
    expect(faults).toEqual([expect.stringMatching(/answering.mjs gave no verdict on .*toy.sol/)])
  })

  it('has no verdict when the validator cannot run, and the error says why', async () => {
    const { verdict, faults } = await judged(join(folder, 'none.mjs'), 12)
    expect(verdict).toBe('validator failed')
    expect(faults[0]).toContain('Cannot find module')
  })
})
