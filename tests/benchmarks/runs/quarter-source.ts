import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import type { Problem, ProblemInput } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { generateQuarter } from '@digirooster/fixtures/generator'
import type { QuarterChoices } from '@digirooster/fixtures/generator'

/** A quarter to plan: one of the examples, a file, or one to generate. */
export type QuarterSource =
  | { readonly fixture: 'kortrijk-2027q1' | 'digistroom-2027q1' | 'brugge-2027q1' }
  | { readonly file: string }
  | { readonly generate: QuarterChoices }

/** What people call it in a table. */
export function nameOf(source: QuarterSource): string {
  if ('fixture' in source) return source.fixture.replace(/-\d.*/, '')
  if ('file' in source) return source.file
  const { digibanken, scarcity = 'balanced', seed } = source.generate
  return `${digibanken} × ${scarcity} ${seed}`
}

/**
 * Reads or makes a quarter.
 * @throws {TypeError} when it is not valid, with every fault
 */
export async function readQuarter(source: QuarterSource): Promise<Problem> {
  const parsed = parseProblem(await inputOf(source))
  if (parsed.ok) return parsed.value
  throw new TypeError(parsed.issues.map(({ path, hint }) => `${path}: ${hint.en}`).join('\n'))
}

async function inputOf(source: QuarterSource): Promise<Uint8Array | ProblemInput> {
  if ('generate' in source) return generateQuarter(source.generate)
  return readFile('fixture' in source ? fixturePath(source.fixture) : source.file)
}
