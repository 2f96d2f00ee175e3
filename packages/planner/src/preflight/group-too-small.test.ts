import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, wish } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('group-too-small', () => {
  const wishes =
    (count: number): Change =>
    (q) => ({
      demand: q.demand
        .map((line) => (line.id === 'd8' ? { ...line, wishes: count, people: count } : line))
        .filter(({ id }) => id !== 'd9' && id !== 'd10'),
    })

  it('tells how many come together at most', () => {
    expect(found('group-too-small', wishes(3))).toEqual([
      {
        code: 'group-too-small',
        severity: 'error',
        subjectIds: ['itsme', 'd8'],
        path: '$.courses[2].formats[0].group.min',
        text: {
          nl: '“itsme” voor mensen met ervaring: 3 wensen uit Noord krijgen geen plaats. Op één plaats en moment kunnen hoogstens 3 mensen samen, en een groep telt er minstens 4.',
          en: '“itsme” for people with experience: 3 wishes from Noord get no place. At one place and time at most 3 people can come, and a group has at least 4.',
        },
        hint: {
          nl: 'Zoek in de buurt nog 1 wens, of laat een groep van 3 toe.',
          en: 'Find 1 wish more nearby, or allow a group of 3.',
        },
      },
    ])
  })

  it('is content with the smallest group', () => {
    expect(found('group-too-small', wishes(4))).toEqual([])
  })

  it('counts only who can come at the same time', () => {
    const change: Change = (q) => ({
      demand: [
        ...q.demand.filter(({ topicId }) => topicId !== 'email'),
        wish({ id: 'a', wishes: 3, people: 3, dayparts: ['mon-morning'] }),
        wish({ id: 'b', wishes: 3, people: 3, dayparts: ['tue-morning'] }),
      ],
    })
    expect(found('group-too-small', change).map((f) => f.subjectIds)).toEqual([['email', 'a', 'b']])
  })
})
