import type { Board } from '../board.ts'
import type { State } from '../model.ts'
import type { UnaryRule } from '../rule.ts'
import type { RuleCache } from './rule-cache.ts'

/** Remembers the penalty of each activity or bundle. */
export class UnaryCache implements RuleCache {
  readonly rule: UnaryRule
  readonly scope: 'activity' | 'bundle'
  total = 0
  isTouched = false
  private readonly state: State
  private readonly cost: Float64Array
  private readonly units: number[] = []
  private readonly pending: number[] = []
  private change = 0

  constructor({ model, state }: Board, rule: UnaryRule) {
    this.rule = rule
    this.scope = rule.scope
    this.state = state
    this.cost = new Float64Array(
      rule.scope === 'activity' ? model.activityCount : model.bundleCount,
    )
  }

  recount(): void {
    this.rollback()
    this.total = 0
    for (let unit = 0; unit < this.cost.length; unit++) {
      const applies = this.rule.appliesTo?.(unit) ?? true
      this.cost[unit] = applies ? this.rule.penalty(this.state, unit) : 0
      this.total += this.cost[unit]
    }
  }

  appliesTo(unit: number): boolean {
    return this.rule.appliesTo?.(unit) ?? true
  }

  touch(unit: number): void {
    this.isTouched = true
    const cost = this.rule.penalty(this.state, unit)
    this.units.push(unit)
    this.pending.push(cost)
    this.change += cost - this.cost[unit]
  }

  delta(): number {
    return this.change
  }

  commit(): void {
    for (let k = 0; k < this.units.length; k++) this.cost[this.units[k]] = this.pending[k]
    this.total += this.change
    this.rollback()
  }

  rollback(): void {
    this.units.length = 0
    this.pending.length = 0
    this.change = 0
    this.isTouched = false
  }
}
