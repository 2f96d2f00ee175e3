import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommandInFolder, validator } from './example-command.ts'
import { instanceText } from './example-instance-text.ts'
import { plantedExample } from './example-instances.ts'

let command: CommandInFolder

beforeEach(() => {
  command = new CommandInFolder()
})
afterEach(() => command.remove())

describe('one instance', () => {
  it('is solved into a file that the validator finds valid', async () => {
    const args = ['toy.ctt', '--moves', '2000', '--out', 'toy.sol', '--validator', validator]
    const { code, stdout } = await command.run(...args)
    const { violations, cost } = command.score('toy.sol')
    expect(violations).toBe(0)
    expect(stdout).toContain(`toy, seed 1: cost ${cost}, `)
    expect(stdout).toContain(`verdict: valid, validator ${validator}`)
    expect(code).toBe(0)
    expect(readdirSync(command.folder).sort()).toEqual(['toy.ctt', 'toy.sol'])
  })

  it('is the same again with the same seed and moves', async () => {
    const { instance } = plantedExample(1)
    command.write('planted.ctt', instanceText(instance))
    const args = ['planted.ctt', '--moves', '3000', '--seed', '7']
    await Promise.all([
      command.run(...args, '--out', 'a.sol'),
      command.run(...args, '--out', 'b.sol'),
    ])
    const [a, b] = ['a.sol', 'b.sol'].map((file) => readFileSync(command.path(file), 'utf8'))
    expect(a).not.toBe('')
    expect(a).toBe(b)
  })

  it('needs no validator, and then says how to have one', async () => {
    const { code, stdout } = await command.run('toy.ctt', '--moves', '2000', '--out', 'toy.sol')
    expect(stdout).toContain('verdict: not validated, no validator but our own recount (')
    expect(code).toBe(0)
  })

  it('uses a validate.mjs next to it, and fails loudly when that disagrees', async () => {
    command.plantLiar()
    const { code, stdout, stderr } = await command.run(
      'toy.ctt',
      '--moves',
      '99',
      '--out',
      'toy.sol',
    )
    expect(stdout).toContain('verdict: disagreement, validator validate.mjs')
    expect(stderr).toMatch(/FAULT The solver says that it costs \d+, and the validator says 999\./)
    expect(code).toBe(1)
    expect(command.score('toy.sol').violations).toBe(0)
  })

  it('uses the validator of CBCTT_VALIDATOR before one next to it', async () => {
    command.plantLiar()
    const env = { CBCTT_VALIDATOR: validator }
    const { code } = await command.runWith(env, 'toy.ctt', '--moves', '99', '--out', 'toy.sol')
    expect(code).toBe(0)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('keeps the best so far on %s', async (signal) => {
    const args = ['toy.ctt', '--seconds', '50', '--out', 'toy.sol']
    const { code, stderr } = await command.interrupt(signal, ...args)
    expect(stderr).toContain('Stopped early.')
    expect(code).toBe(3)
    expect(command.score('toy.sol').violations).toBe(0)
  })

  it.each([
    [['toy.ctt'], '--out is missing'],
    [['toy.ctt', '--out', 'a.sol', '--best-known', 'b.json'], '--best-known is for a benchmark'],
    [['toy.ctt', '--out', '.'], '. is a folder'],
    [['toy.ctt', '--out', join('none', 'a.sol')], 'nothing can be written in none (ENOENT)'],
    [['toy.ctt', '--out', 'a.sol', '--validator', 'no.mjs'], "--validator is 'no.mjs', and there"],
    [['none.ctt', '--out', 'a.sol'], 'instance or folder none.ctt cannot be read (ENOENT)'],
    [['bad.ctt', '--out', 'a.sol'], "bad.ctt, line 1: 'Hello' is not 'Name: …'"],
    [['toy.ctt', '--seed', 'x'], "--seed is 'x'"],
    [[], 'no instance or folder is given'],
  ])('ends with 2 and a clear sentence for %j', async (args, fault) => {
    command.write('bad.ctt', 'Hello\n')
    const { code, stdout, stderr } = await command.run(...args)
    expect(stderr).toContain(`error: ${fault}`)
    expect(stderr).not.toContain('    at ')
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(readdirSync(command.folder).sort()).toEqual(['bad.ctt', 'toy.ctt'])
  })
})

it('tells how it is used', async () => {
  const { code, stdout } = await command.run('--help')
  expect(stdout).toContain('pnpm cbctt FILE --out FILE')
  expect(code).toBe(0)
})
