import { expect, it } from 'vitest'
import { auditChanges } from './audit-changes.ts'
import { auditAddress, auditQuestion } from './audit-search.ts'
import { english } from './messages/en.ts'
import { dutch } from './messages/nl.ts'

const writers = { text: dutch, date: (date: string | Date) => `dag ${String(date)}`, count: String }

it('says what changed, field by field, in the words of the screens', () => {
  const before = {
    id: 'r1',
    revision: 3,
    document: {
      name: 'Zaal 1',
      seats: 12,
      devices: { laptop: 4 },
      contactNotes: { nl: 'bel eerst', en: 'call first' },
      features: ['projector'],
      holidays: 'x',
      latitude: 50.8,
    },
  }
  const after = {
    ...before,
    revision: 4,
    document: {
      ...before.document,
      seats: 14,
      devices: { laptop: 5 },
      features: ['projector', 'printer'],
      contactNotes: undefined,
      latitude: 50.9,
    },
  }
  expect(auditChanges({ before, after }, writers)).toEqual({
    changes: [
      { label: 'Plaatsen om te zitten', before: '12', after: '14' },
      { label: 'Toestellen', before: 'laptop: 4', after: 'laptop: 5' },
      { label: 'Afspraken', before: 'bel eerst', after: undefined },
      { label: 'Wat er is', before: 'projector', after: 'projector, printer' },
    ],
    others: 1,
  })
})

it('says what was there when it is new or taken away', () => {
  const role = {
    id: 'x',
    account_id: 'y',
    role: 'assistant',
    digibank_id: 'east',
    subject_id: null,
  }
  expect(auditChanges({ before: null, after: role }, writers).changes).toEqual([
    { label: 'Rol', before: undefined, after: 'Medewerker' },
  ])
  const link = { purpose: 'recovery', expires_at: '2027-01-31T10:00:00Z' }
  expect(
    auditChanges({ before: link, after: null }, { ...writers, text: english }).changes,
  ).toEqual([
    { label: 'Kind of link', before: 'new password', after: undefined },
    { label: 'Valid until', before: 'dag 2027-01-31T10:00:00Z', after: undefined },
  ])
})

it('takes rows of whatever shape', () => {
  for (const odd of [undefined, null, 'text', 3, [], { document: null }, { document: 'x' }])
    expect(auditChanges({ before: odd, after: null }, writers).changes).toEqual([])
})

it('reads a question from an address, leaves nonsense out, and writes it back', () => {
  const params = 'who=app&what=people&from=2027-01-01&until=2027-13-45&action=drop&before=12&x=y'
  const question = auditQuestion(new URLSearchParams(params))
  expect(question).toEqual({ who: 'app', what: 'people', from: '2027-01-01', before: 12 })
  expect(auditAddress(question, 7)).toBe('/audit?who=app&what=people&from=2027-01-01&before=7')
  expect(auditAddress(question)).toBe('/audit?who=app&what=people&from=2027-01-01')
  expect(auditAddress({})).toBe('/audit')
})
