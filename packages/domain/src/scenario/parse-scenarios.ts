import { z } from 'zod'
import type { ParseResult } from '../input/input-issue.ts'
import { parseDocument } from '../input/parse-document.ts'
import { scenario } from './scenario.ts'
import type { Scenario } from './scenario.ts'

const scenarios = z.array(scenario).min(1)

/**
 * Reads scenarios from JSON text, its bytes, or data that was parsed before; finds every fault at once, like
 * `parseProblem`.
 * @returns the scenarios with defaults filled in; or what is wrong with the input
 * @example
 * parseScenarios([{ id: 'dichter', name: 'Dichter bij huis', settings: { nabijheid: 4 } }])
 */
export function parseScenarios(input: unknown): ParseResult<Scenario[]> {
  return parseDocument(input, {
    name: 'scenarios',
    schema: scenarios,
    upgrade: (raw) => ({ ok: true, value: raw }),
    check(value, list) {
      const known = new Map<string, number>()
      for (const [k, { id } = {}] of value.entries()) {
        const first = id === undefined ? undefined : known.get(id.toLowerCase())
        if (id !== undefined) known.set(id.toLowerCase(), first ?? k)
        if (first === undefined) continue
        list.addAt([k, 'id'], () => ({
          code: 'duplicate-id',
          value: id,
          expected: { nl: 'een id dat nog niet bestaat', en: 'an id that is not there yet' },
          hint: {
            nl: `Scenario ${first + 1} heet ook zo. Geef dit een ander id.`,
            en: `Scenario ${first + 1} has it too. Give this one another id.`,
          },
        }))
      }
    },
  })
}
