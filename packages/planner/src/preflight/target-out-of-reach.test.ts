import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

// 16 wishes × 85 % and 34 wishes × 75 % make 39.1 people.
const target =
  (quarter: number, part: { programmeObjective?: 2 | 3; targetGroupId?: string } = {}): Change =>
  ({ digibanken }) => ({
    digibanken: digibanken.map((d) => ({
      ...d,
      targets: d.targets.map((t) => ({ ...t, quarter, ...part })),
    })),
  })

describe('target-out-of-reach', () => {
  it('tells how many people come at most', () => {
    expect(found('target-out-of-reach', target(40))).toEqual([
      {
        code: 'target-out-of-reach',
        severity: 'error',
        subjectIds: ['deelnemers'],
        path: '$.digibanken[0].targets[0]',
        text: {
          nl: '“Deelnemers” belooft dit kwartaal 40 mensen. 50 wensen kunnen een plaats krijgen, en daarvan komen er hoogstens 39.',
          en: '“Participants” promises 40 people this quarter. 50 wishes can get a place, and at most 39 of these people come.',
        },
        hint: {
          nl: 'Zoek minstens 1 mens erbij, bijvoorbeeld via een IT-café of een toeleider.',
          en: 'Find at least 1 person more, for instance at an IT café or through a referrer.',
        },
      },
    ])
  })

  it('is content when all wishes are just enough', () => {
    expect(found('target-out-of-reach', target(39))).toEqual([])
  })

  it('counts only the topics and people of the target', () => {
    // 20 wishes for itsme; 11 + 6 wishes of elderly people.
    expect(found('target-out-of-reach', target(15, { programmeObjective: 3 }))).toEqual([])
    expect(found('target-out-of-reach', target(16, { programmeObjective: 3 }))).toHaveLength(1)
    expect(found('target-out-of-reach', target(13, { targetGroupId: 'ouderen' }))).toEqual([])
    expect(found('target-out-of-reach', target(14, { targetGroupId: 'ouderen' }))).toHaveLength(1)
  })

  it('leaves out wishes that no plan can serve', () => {
    const change: Change = (q) => ({
      ...target(25)(q),
      budgetLines: q.budgetLines.filter(({ id }) => id !== 'dienst'),
    })
    expect(found('target-out-of-reach', change).map((f) => f.text.nl)).toEqual([
      '“Deelnemers” belooft dit kwartaal 25 mensen. 30 wensen kunnen een plaats krijgen, en daarvan komen er hoogstens 24.',
    ])
  })
})
