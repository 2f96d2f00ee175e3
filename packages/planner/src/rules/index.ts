export type { State } from '../kernel/index.ts'
export type { Use } from '../constraints/constraint.ts'
export type {
  OwnGroupRule,
  OwnResourceRule,
  OwnRule,
  OwnStartRule,
  OwnSumRule,
  OwnUnaryRule,
} from './own-rule.ts'
export type { BundleFacts, BundleWishes, RoomFacts, RuleBase, RuleQuarter } from './rule-quarter.ts'
export { faultsOfRule } from './faults-of-rule.ts'
export type { RuleTrial } from './faults-of-rule.ts'
