import type { Board } from '../board.ts'
import { IntList } from '../int-list.ts'
import type { State } from '../model.ts'
import type { UnaryRule } from '../rule.ts'
import type { AskingCache } from './rule-cache.ts'

/** Remembers the penalty of each activity or bundle. */
export class UnaryCache implements AskingCache {
  readonly rule: UnaryRule
  readonly scope: 'activity' | 'bundle'
  total = 0
  private readonly state: State
  private readonly cost: Float64Array
  private readonly units = new IntList()
  private pending = new Float64Array(16)
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
    const cost = this.rule.penalty(this.state, unit)
    if (this.units.size === this.pending.length) {
      const grown = new Float64Array(2 * this.units.size)
      grown.set(this.pending)
      this.pending = grown
    }
    this.pending[this.units.size] = cost
    this.units.push(unit)
    this.change += cost - this.cost[unit]
  }

  delta(): number {
    return this.change
  }

  commit(): void {
    const { units, cost, pending } = this
    for (let k = 0; k < units.size; k++) cost[units.items[k]] = pending[k]
    this.total += this.change
    this.rollback()
  }

  rollback(): void {
    this.units.clear()
    this.change = 0
  }
}
