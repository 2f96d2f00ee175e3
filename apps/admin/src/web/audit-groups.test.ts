import { expect, it } from 'vitest'
import { auditGroups } from './audit-groups.ts'

const line = (id: number, subjectKind: string, userId: string, seconds: number) => ({
  id,
  at: new Date(seconds * 1000),
  userId,
  who: null,
  onBehalfOf: null,
  role: 'coordinator',
  subjectKind,
  subjectId: 'x',
  action: 'insert' as const,
  before: null,
  after: null,
})

it('puts what one person did to one kind of thing within a minute together', () => {
  const lines = [
    line(5, 'demand', 'an', 100),
    line(4, 'demand', 'an', 99),
    line(3, 'room', 'an', 99),
    line(2, 'demand', 'an', 98),
    line(1, 'demand', 'bo', 98),
  ]
  expect(auditGroups(lines).map((group) => group.lines.map(({ id }) => id))).toEqual([
    [5, 4],
    [3],
    [2],
    [1],
  ])
  expect(auditGroups([line(2, 'demand', 'an', 100), line(1, 'demand', 'an', 40)])).toHaveLength(2)
  expect(auditGroups([])).toEqual([])
})
