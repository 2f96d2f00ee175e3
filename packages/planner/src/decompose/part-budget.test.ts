import { describe, expect, it } from 'vitest'
import { startBudget } from '../search/options.ts'
import { partBudget } from './part-budget.ts'

describe('the budget of a part', () => {
  it('has its own moves, which count for the whole too', () => {
    const whole = startBudget({ iterations: 100 })
    const [one, other] = [partBudget(whole, 60), partBudget(whole, 40)]
    one.spend(70)
    expect([one.left(), other.left(), whole.left()]).toEqual([-10, 40, 30])
    expect([one.iterations, whole.iterations]).toEqual([70, 70])
  })

  it('is over when its share of the time is', () => {
    let time = 0
    // Eight tenths of a second are kept for closing: 8 s are searched.
    const whole = startBudget({ seconds: 8.8, now: () => time })
    const part = partBudget(whole, Infinity)
    part.endAt(0.5)
    time = 3900
    expect([part.isOver(), part.left()]).toEqual([false, Infinity])
    time = 4100
    expect([part.isOver(), part.left(), whole.isOver()]).toEqual([true, 0, false])
  })

  it('knows from its pace how many moves its time is enough for', () => {
    let time = 0
    const whole = startBudget({ seconds: 8.8, now: () => time })
    const part = partBudget(whole, Infinity)
    part.endAt(0.5)
    part.left()
    time = 800
    part.spend(1000)
    // Something else takes a second; that is no pace.
    time = 1800
    part.left()
    time = 2000
    part.spend(10)
    // A tenth of the time for 1000 moves: a quarter of it is left, and pauses are to be expected.
    expect(part.left()).toBe(2000)
  })

  it('counts only moves when no clock was asked for', () => {
    const whole = startBudget({ iterations: 1000, now: () => 5 })
    const part = partBudget(whole, 500)
    part.left()
    part.spend(100)
    expect(part.left()).toBe(400)
  })
})
