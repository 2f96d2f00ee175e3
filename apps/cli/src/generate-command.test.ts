import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseProblem } from '@digirooster/domain'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateCommand } from './generate-command.ts'
import { UserError } from './user-error.ts'

let folder = ''
let shown = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digirooster-generate-'))
  shown = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    shown += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

describe('digirooster generate', () => {
  it('writes a valid quarter of so many digibanken and says where it is', async () => {
    const path = join(folder, 'kwartaal.json')
    expect(await generateCommand(['--digibanken', '3', '--out', path], 'nl')).toBe(0)
    expect(shown).toBe(`Bewaard:\n  ${path}\n`)
    const result = parseProblem(readFileSync(path))
    expect(result.ok && result.value.digibanken.length).toBe(3)
  })

  it('shows one digibank when nothing is chosen', async () => {
    expect(await generateCommand([], 'nl')).toBe(0)
    const result = parseProblem(shown)
    expect(result.ok && result.value.digibanken.length).toBe(1)
  })

  it('makes the same quarter for the same seed', async () => {
    const path = join(folder, 'een.json')
    const choices = ['--seed', '7', '--scarcity', 'evenings']
    await generateCommand([...choices, '--out', path], 'nl')
    shown = ''
    await generateCommand(choices, 'nl')
    expect(shown).toBe(readFileSync(path, 'utf8'))
    shown = ''
    await generateCommand([...choices, '--json', '--out', path], 'nl')
    expect(shown).toBe(readFileSync(path, 'utf8'))
  })

  it.each([
    { args: ['--digibanken', '0'], nl: 'van 1 tot 100, niet “0”', en: 'from 1 to 100, not “0”' },
    { args: ['--digibanken', '101'], nl: 'niet “101”', en: 'not “101”' },
    { args: ['--digibanken', '2.5'], nl: 'niet “2.5”', en: 'not “2.5”' },
    { args: ['--seed', '-1'], nl: '--seed is een geheel getal', en: '--seed is a whole number' },
    { args: ['--scarcity', 'geld'], nl: '--scarcity is balanced, money,', en: 'not “geld”' },
    { args: ['a.json'], nl: 'vraagt geen bestand; u gaf 1.', en: 'needs no file; you gave 1.' },
    { args: ['--seconds', '1'], nl: 'De keuze --seconds bestaat niet', en: 'no option --seconds' },
  ])('refuses $args', async ({ args, nl, en }) => {
    const out = ['--out', join(folder, 'uit.json')]
    await expect(generateCommand([...args, ...out], 'nl')).rejects.toThrow(nl)
    await expect(generateCommand([...args, ...out], 'en')).rejects.toThrow(en)
    expect(readdirSync(folder)).toEqual([])
    expect(shown).toBe('')
  })

  it('says when the place is a folder', async () => {
    await expect(generateCommand(['--out', folder], 'nl')).rejects.toThrow(
      new UserError(`${folder} is een map, geen bestand. Wat er al stond, is niet veranderd.`),
    )
  })
})
