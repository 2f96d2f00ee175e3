import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { coordinator } from '../database/example-database.ts'
import { inTurn } from './in-turn.ts'

it('does the changes of a digibank in the order they were asked for, past those that fail', async () => {
  const done: number[] = []
  let busy = 0
  const change = (number: number) => async () => {
    expect(++busy).toBe(1)
    await sleep(10 - number)
    busy--
    if (number % 3 === 0) throw new Error(`no ${number}`)
    done.push(number)
    return number
  }
  const scope = coordinator('east')
  const all = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((n) => inTurn(scope, change(n))))
  expect(done).toEqual([1, 2, 4, 5, 7])
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((n) => n % 3 !== 0),
  )
})

it('lets no digibank wait for another', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const slow = inTurn(coordinator('east'), () => promise)
  expect(await inTurn(coordinator('west'), () => Promise.resolve('at once'))).toBe('at once')
  resolve('later')
  expect(await slow).toBe('later')
})
