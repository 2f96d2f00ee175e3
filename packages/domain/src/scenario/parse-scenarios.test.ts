import { expect, it } from 'vitest'
import { parseScenarios } from './parse-scenarios.ts'

it('fills in what a scenario leaves out', () => {
  expect(
    parseScenarios('[{ "id": "dichter", "name": "Dichter", "settings": { "nabijheid": 4 } }]'),
  ).toEqual({
    ok: true,
    value: [{ id: 'dichter', name: 'Dichter', changes: [], settings: { nabijheid: 4 } }],
  })
})

it('finds every fault, with its place', () => {
  const result = parseScenarios([
    { id: 'a', name: 'A', settings: { nabijheid: 5 } },
    { id: 'b', name: '', changes: [{ kind: 'budget', budgetLineId: 'x', quarterCents: -1 }] },
    { id: 'A', name: 'Again', settings: { snelheid: 3 } },
  ])
  expect(result.ok).toBe(false)
  if (result.ok) return
  const paths = result.issues.map(({ path }) => path)
  for (const path of ['$[0].settings.nabijheid', '$[1].name', '$[1].changes[0].quarterCents'])
    expect(paths).toContain(path)
  expect(paths.some((path) => path.startsWith('$[2].settings'))).toBe(true)
  expect(paths).toContain('$[2].id')
})

it('refuses none at all, and what is no list', () => {
  expect(parseScenarios([]).ok).toBe(false)
  expect(parseScenarios({ id: 'a', name: 'A' }).ok).toBe(false)
})
