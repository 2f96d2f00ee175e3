import type { Proposal } from '../compile/bundle.ts'
import { compile } from '../compile/compile.ts'
import { transfer } from '../compile/transfer.ts'
import { unmoveBroken } from '../kernel/index.ts'
import { matchedWishes } from '../constraints/matched.ts'
import { dropUnneeded, release } from '../search/release.ts'
import { evaluatorOf, settled } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'

/**
 * The timetable with groups for those people alone who can come where and when their group stands now: of what is placed
 * a plan says that it serves them all.
 * @returns the timetable itself when that is so
 */
export function matchedOnly(setting: Setting, timetable: Timetable): Timetable {
  const { problem, indexes, filters } = setting
  const { quarter, state, referrals } = timetable
  const bundleOf = new Map(quarter.bundles.map(({ id }, b) => [id, b]))
  let isSame = true
  const proposals = timetable.proposals.map((proposal): Proposal => {
    const b = bundleOf.get(proposal.id) ?? -1
    if (b < 0 || state.start[quarter.model.bundleStart[b]] < 0) return proposal
    const served = proposal.served.filter((each) => matchedWishes(quarter, state, b, each) > 0)
    if (served.length === proposal.served.length) return proposal
    isSame = false
    return { ...proposal, served }
  })
  if (isSame) return timetable
  const smaller = compile(problem, indexes, proposals, filters, referrals)
  const evaluator = evaluatorOf(setting, smaller, transfer(quarter, state, smaller))
  dropUnneeded(evaluator)
  unmoveBroken(evaluator, smaller.initial)
  release(evaluator)
  return settled(setting, smaller, evaluator.state, proposals, referrals)
}
