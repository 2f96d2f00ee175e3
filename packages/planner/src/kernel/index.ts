export { anneal, compareLevels } from './anneal.ts'
export type { Annealing, Cooling } from './anneal.ts'
export { adopt } from './adopt.ts'
export { construct } from './construct.ts'
export { coolingShares, stageTemperatures } from './cooling-shares.ts'
export { Evaluator, LEVELS } from './evaluator.ts'
export type { MoveMix } from './moves/mix.ts'
export { copyState, dayOf, emptyState, inDomain } from './model.ts'
export type { Model, State } from './model.ts'
export { mend, mendOut, unmoveBroken } from './mend.ts'
export { putBack } from './put-back.ts'
export { swapIn } from './swap-in.ts'
export { random } from './random.ts'
export type { Random } from './random.ts'
export type {
  ClashRule,
  ExclusiveRule,
  GroupRule,
  PatternRule,
  Rule,
  SpreadRule,
  SumRule,
  UnaryRule,
} from './rule.ts'
