import type {
  GroupConstraint,
  ResourceConstraint,
  StartConstraint,
  SumConstraint,
  UnaryConstraint,
} from '../constraints/constraint.ts'
import type { RuleBase, RuleQuarter } from './rule-quarter.ts'

/** Reads the start of one session alone; a hard one keeps starts out of the search altogether. */
export type OwnStartRule = StartConstraint<RuleBase>

/** Reads one room, laptop class or person of one session alone; a hard one keeps it out of the search altogether. */
export type OwnResourceRule = ResourceConstraint<RuleBase>

/** Reads one session, or all sessions of one bundle, and nothing else. */
export type OwnUnaryRule = UnaryConstraint<RuleQuarter>

/** Says that a rule on several sessions never reads sessions of two digibanken together. */
interface PerDigibank {
  /**
   * whether sessions of two digibanken never share a bucket. Digibanken that share nothing else are then planned apart,
   * which is faster; without it all are planned together
   */
  readonly isPerDigibank?: boolean
}

/** Reads the sessions that share a bucket, such as one digipunt on one day. */
export type OwnGroupRule = GroupConstraint<RuleQuarter> & PerDigibank

/** Reads a total per bucket, such as the hours of one person. */
export type OwnSumRule = SumConstraint<RuleQuarter> & PerDigibank

/**
 * A rule of a consumer’s own, beside those of the planning. Its penalties are whole numbers ≥ 0, and they depend on
 * nothing but what its kind reads: else the search counts wrongly. `faultsOfRule` finds out.
 */
export type OwnRule = OwnStartRule | OwnResourceRule | OwnUnaryRule | OwnGroupRule | OwnSumRule
