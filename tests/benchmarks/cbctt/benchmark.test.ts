import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CommandInFolder, validator } from './example-command.ts'

let command: CommandInFolder

beforeEach(() => {
  command = new CommandInFolder()
  mkdirSync(command.path('many'))
  copyFileSync(command.path('toy.ctt'), command.path('many', 'b.ctt'))
  copyFileSync(command.path('toy.ctt'), command.path('many', 'a.ctt'))
  command.write(join('many', 'README.md'), 'not an instance\n')
  command.write('best.json', '{ "a": 12, "b": 6 }')
})
afterEach(() => command.remove())

const common = ['--moves', '2000', '--seeds', '3', '--validator', validator]

it('shows a table with a line for each instance and their sums', async () => {
  const { code, stdout } = await command.run('many', ...common, '--best-known', 'best.json')
  const rows = stdout.split('\n').filter((line) => line.startsWith('| '))
  expect(rows[2]).toMatch(
    /^\| a \| \d+, \d+, \d+ \| \d+ \| 12 \| \+\d+ \(\d+ %\) \| .* \| 3 × valid \|$/,
  )
  expect(rows[3]).toMatch(/^\| b \| .* \| 6 \| .* \| 3 × valid \|$/)
  expect(rows[4]).toMatch(/^\| \*\*sum\*\* \| {2}\| \d+ \| 18 \| /)
  expect(stdout).toContain('2000 moves, 1 thread, seeds 1 to 3; ')
  expect(code).toBe(0)
  expect(readdirSync(command.folder).sort()).toEqual(['best.json', 'many', 'toy.ctt'])
  expect(readdirSync(command.path('many')).sort()).toEqual(['README.md', 'a.ctt', 'b.ctt'])
})

it('keeps the solutions in a folder that is asked for', async () => {
  const { stdout } = await command.run('many', '--moves', '2000', '--seeds', '2', '--out', 'kept')
  expect(stdout).toContain('Solutions: kept')
  const files = readdirSync(command.path('kept')).sort()
  expect(files).toEqual(['a-seed1.sol', 'a-seed2.sol', 'b-seed1.sol', 'b-seed2.sol'])
  expect(command.score('kept', 'b-seed2.sol').violations).toBe(0)
})

it('takes one instance when seeds are given', async () => {
  const { code, stdout } = await command.run('toy.ctt', ...common)
  expect(stdout).toMatch(/^\| toy \| \d+, \d+, \d+ \| \d+ \| \? \| \? \|/m)
  expect(code).toBe(0)
})

it('fails loudly when the validator disagrees, and still shows the table', async () => {
  command.plantLiar('many')
  const { code, stdout, stderr } = await command.run('many', '--moves', '99', '--seeds', '1')
  expect(stdout).toContain('| 1 × disagreement |')
  expect(stderr).toContain('FAULT a, seed 1: The solver says that it costs ')
  expect(stderr).toContain('FAULT b, seed 1: ')
  expect(code).toBe(1)
})

it('leaves a run cut short out of the table', async () => {
  const args = ['many', '--seconds', '50', '--out', 'kept', '--validator', validator]
  const { code, stdout } = await command.interrupt('SIGINT', ...args)
  expect(stdout).toBe('Solutions: kept\n')
  expect(code).toBe(3)
  expect(readdirSync(command.path('kept'))).toEqual(['a-seed1.sol'])
})

it.each([
  [['many', '--seed', '1'], '--seed is for one solution'],
  [['many', '--best-known', 'bad.json'], 'bad.json is not a JSON object'],
  [['many', '--best-known', 'worse.json'], 'worse.json has "5" for a'],
  [['many', '--best-known', 'no.json'], 'table of best known costs no.json cannot be read'],
  [['empty'], 'empty holds no instances'],
  [['many', '--out', join('none', 'kept')], 'kept cannot be made (ENOENT)'],
  [['many', '--out', 'toy.ctt'], 'toy.ctt is not a folder'],
])('ends with 2 and a clear sentence for %j', async (args, fault) => {
  mkdirSync(command.path('empty'))
  command.write('bad.json', '[1]')
  command.write('worse.json', '{ "a": "5" }')
  const { code, stderr } = await command.run(...args)
  expect(stderr).toContain('error: ')
  expect(stderr).toContain(fault)
  expect(code).toBe(2)
})

it('has best known costs of its own', async () => {
  copyFileSync(command.path('toy.ctt'), command.path('comp05.ctt'))
  const { stdout } = await command.run('comp05.ctt', '--moves', '99', '--seeds', '1')
  expect(stdout).toMatch(/^\| comp05 \| \d+ \| \d+ \| 284 \| /m)
})
