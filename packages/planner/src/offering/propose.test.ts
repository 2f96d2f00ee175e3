import { budgetCapCents } from '@digirooster/domain'
import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { greedyProposal } from './greedy.ts'
import { marketOf } from './offers.ts'
import { propose, restrictionsOf } from './propose.ts'
import type { Proposed } from './propose.ts'
import { relaxationOf } from './relaxation.ts'
import { relaxed } from './relaxed.ts'
import type { Relaxed } from './relaxed.ts'
import { isUsable } from './strand.ts'
import { wishesLeft } from './wishes-left.ts'

const never = () => false

/** What is wrong with a proposal; nothing, if all is well. */
function faultsIn({ problem, indexes, strands }: Relaxed, { proposals, referrals }: Proposed) {
  const faults: string[] = []
  const expectThat = (isSo: boolean, fault: string) => isSo || faults.push(fault)
  const left = wishesLeft(problem, indexes)
  for (const { line, supply, wishes } of referrals) {
    left[line] -= wishes
    expectThat(wishes > 0, `a referral of ${wishes} to ${problem.supply[supply].id}`)
  }
  for (const [s, { id, places, taken }] of problem.supply.entries()) {
    const sent = referrals.reduce((sum, r) => sum + (r.supply === s ? r.wishes : 0), 0)
    expectThat(sent <= Math.max(0, places - taken), `${sent} people sent to ${id}`)
  }
  const spent = new Map<string, number>()
  for (const { id, course, format, level, digibankId, wijkId, served } of proposals) {
    const strand = strands.find(
      (s) =>
        s.course === course &&
        s.format === format &&
        s.level === level &&
        s.digibank.id === digibankId,
    )
    const spot = strand?.spots.find((one) => one.wijkId === wijkId)
    const people = served.reduce((sum, s) => sum + s.wishes, 0)
    expectThat(spot !== undefined, `${id} in ${wijkId}`)
    expectThat(people >= format.group.min, `${id} with only ${people}`)
    expectThat(people <= Math.min(format.group.max, spot?.cap ?? 0), `${id} with ${people}`)
    for (const { line, wishes } of served) {
      left[line] -= wishes
      expectThat(wishes > 0 && (spot?.lines.includes(line) ?? false), `${id} for line ${line}`)
    }
    const budgetLine = strand?.budgetLineId
    if (strand && budgetLine) spent.set(budgetLine, (spent.get(budgetLine) ?? 0) + strand.costCents)
  }
  for (const line of problem.budgetLines) {
    const owner = problem.digibanken.find((d) => d.id === line.digibankId)
    const cap = budgetCapCents(line, owner?.policy.reserve.moneyShare ?? 0)
    expectThat((spent.get(line.id) ?? 0) <= cap, `${line.id} overspent`)
  }
  for (const [d, rest] of left.entries()) expectThat(rest >= 0, `line ${d} served too often`)
  const ids = [...proposals.map((p) => p.id), ...problem.fixed.offerings.map((o) => o.id)]
  expectThat(new Set(ids).size === ids.length, 'two groups of one name')
  return faults
}

const cases = scarcities.flatMap((scarcity) => [301, 302, 303].map((seed) => ({ seed, scarcity })))

describe.each(cases)('what is proposed in quarter $seed, short of $scarcity,', (drawn) => {
  let all: Relaxed
  beforeAll(async () => {
    all = await relaxed(randomQuarter(drawn.seed, drawn.scarcity))
  })

  it('by the programme keeps to groups, money and wishes', async () => {
    expect(
      faultsIn(all, await propose(all.problem, all.market, all.relaxation.model, never)),
    ).toEqual([])
  })

  it('at once, without a programme, keeps to them too', () => {
    expect(faultsIn(all, greedyProposal(all.problem, all.indexes, all.relaxation))).toEqual([])
  })

  it('is the same every time', async () => {
    const [once, again] = [marketOf(all.relaxation), marketOf(all.relaxation)]
    const first = await propose(all.problem, once, all.relaxation.model, never)
    expect(await propose(all.problem, again, all.relaxation.model, never)).toEqual(first)
  })
})

describe('the small quarter', () => {
  it('is proposed so that every wish is served', async () => {
    const { problem, relaxation, market } = await relaxed(smallQuarter())
    const { proposals } = await propose(problem, market, relaxation.model, never)
    const served = proposals.flatMap((p) => p.served).reduce((sum, s) => sum + s.wishes, 0)
    expect(served).toBe(50)
  })

  it('gets nothing when time is up before anything was found', async () => {
    const { problem, relaxation, market } = await relaxed(smallQuarter())
    expect(await propose(problem, market, relaxation.model, () => true)).toMatchObject({
      proposals: [],
      referrals: [],
    })
  })

  it('is not proposed again what a restriction takes away', async () => {
    const { problem, indexes, strands, relaxation, market } = await relaxed(smallQuarter())
    const usable = strands.filter(isUsable)
    const s = usable.findIndex((strand) => strand.course.id === 'itsme')
    const none = relaxation.classes[s].map((_, c) => ({ strand: s, class: c, most: 0 }))
    const restricted = relaxationOf(problem, indexes, usable, none)
    const { proposals } = await propose(problem, market, restricted.model, never)
    expect(new Set(proposals.map((p) => p.course.id))).toEqual(new Set(['smartphone', 'email']))
  })
})

describe('what could not be placed', () => {
  it('restricts the next proposal to as many groups as were placed', async () => {
    const { problem, relaxation, market } = await relaxed(smallQuarter())
    const { proposals } = await propose(problem, market, relaxation.model, never)
    const first = proposals[0].origin
    const mine = proposals.map(
      ({ origin }) => origin?.strand === first?.strand && origin?.class === first?.class,
    )
    const placed = mine.map((isMine, k) => !isMine || k !== 0)
    const most = mine.filter(Boolean).length - 1
    expect(restrictionsOf(proposals, placed)).toEqual([{ ...first, most }])
  })

  it('restricts nothing when all was placed', async () => {
    const { problem, relaxation, market } = await relaxed(smallQuarter())
    const { proposals } = await propose(problem, market, relaxation.model, never)
    const everything = proposals.map(() => true)
    expect(restrictionsOf(proposals, everything)).toEqual([])
  })
})
