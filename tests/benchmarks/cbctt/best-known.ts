import { fileURLToPath } from 'node:url'
import { readText } from './files.ts'
import { UserError } from './user-error.ts'

/** Lowest cost anybody published, by the name of the instance's file without `.ctt`. */
export type BestKnown = ReadonlyMap<string, number>

const ownTable = fileURLToPath(new URL('best-known.json', import.meta.url))

/**
 * Reads a table of costs: one JSON object, names to whole numbers.
 * @param path our own table when undefined
 * @throws {UserError} when it is anything else
 */
export async function readBestKnown(path: string = ownTable): Promise<BestKnown> {
  const fault = (what: string) =>
    new UserError(`${path} ${what}.\nGive one JSON object of costs: { "comp01": 5 }`)
  const table = parse(await readText(path, 'table of best known costs'))
  if (table === undefined) throw fault('is not a JSON object')
  return new Map(
    Object.entries(table).map(([name, cost]) => {
      if (typeof cost === 'number' && Number.isSafeInteger(cost) && cost >= 0) return [name, cost]
      throw fault(`has ${JSON.stringify(cost)} for ${name}`)
    }),
  )
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
