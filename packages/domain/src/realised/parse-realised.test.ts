import { expect, it } from 'vitest'
import { parseRealised } from './parse-realised.ts'

const least = { version: 1, problemId: 'q', asOf: '2027-03-31T18:00' }

it('fills in what nobody told', () => {
  expect(parseRealised(least)).toMatchObject({
    ok: true,
    value: { sessions: [], demand: [], withdrawn: [], noShows: 'gone' },
  })
  expect(parseRealised({ ...least, sessions: [{ sessionId: 'a/1' }] })).toMatchObject({
    ok: true,
    value: { sessions: [{ sessionId: 'a/1', held: true }] },
  })
})

it('finds every fault, with its place', () => {
  const result = parseRealised({
    ...least,
    asOf: 'gisteren',
    sessions: [
      { sessionId: 'a/1', attended: -1 },
      { sessionId: 'a/2', naam: 'Jan' },
    ],
    noShows: 'soms',
  })
  expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([
    '$.asOf',
    '$.sessions[0].attended',
    '$.sessions[1].naam',
    '$.noShows',
  ])
})

it('refuses a document of a later version', () => {
  expect(parseRealised({ ...least, version: 9 })).toMatchObject({
    ok: false,
    issues: [{ code: 'newer-version' }],
  })
})
