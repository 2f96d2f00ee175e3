import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleServers, installation } from '../database/example-database.ts'
import type { Database } from '../database/open-database.ts'
import { book, clearBookings, countBookings } from './booking.ts'
import type { Claim } from './booking.ts'
import { race, twoDigibanken } from './example-race.ts'

for (const server of exampleServers) {
  describe(`bookings ${server.name}`, () => {
    let database: Database
    let setting: Awaited<ReturnType<typeof twoDigibanken>>
    beforeAll(async () => {
      database = await server.open()
      setting = await twoDigibanken(database)
    })
    afterAll(() => database.close())

    /** Books for the first or second digibank; undefined when that went well. */
    async function attempt(who: 0 | 1, claim: Partial<Claim>): Promise<string | undefined> {
      const { quarterId, networkId, parts } = setting
      const part = parts[who]
      if (!part) throw new Error('There are two digibanken.')
      const whole: Claim = {
        ...{ kind: 'room', id: 'r1', digibankId: part.digibankId, digipuntId: null },
        ...{ sessionIds: ['s1'], from: '2027-03-01T09:00:00Z', until: '2027-03-01T10:30:00Z' },
        ...claim,
      }
      try {
        const bookedFor = { networkId, quarterId, versionId: part.versionId }
        await database.withScope(part.scope, (tx) => book(tx, bookedFor, whole))
        return undefined
      } catch (error) {
        return (error as Error).message
      }
    }

    it('of 50 attempts at one room one wins and 49 are told in plain words, five times over', async () => {
      for (let round = 0; round < 5; round++) {
        const { won, told } = await race(database, setting, round)
        expect(won).toBe(1)
        expect(told).toHaveLength(49)
        for (const message of told) {
          expect(message).toMatch(
            /^Room zaal is taken from .* Choose another time or place for sessie-\d+\.$/,
          )
          for (const { digibankId } of setting.parts) expect(message).not.toContain(digibankId)
        }
      }
    })

    it.each(['room', 'laptop-class', 'person'] as const)(
      'a %s is held by one at a time, and is free again when the other ends',
      async (kind) => {
        const claim = { kind, id: `one-${kind}` }
        expect(await attempt(0, claim)).toBeUndefined()
        const overlapping = {
          ...claim,
          from: '2027-03-01T10:29:00Z',
          until: '2027-03-01T11:00:00Z',
        }
        expect(await attempt(1, overlapping)).toContain('is taken')
        const next = { ...claim, from: '2027-03-01T10:30:00Z', until: '2027-03-01T11:00:00Z' }
        expect(await attempt(1, next)).toBeUndefined()
      },
    )

    it('a room and a person of the same name are different things', async () => {
      expect(await attempt(0, { kind: 'room', id: 'same' })).toBeUndefined()
      expect(await attempt(1, { kind: 'person', id: 'same' })).toBeUndefined()
    })

    it('a stretch of no time, or that is not half-open, is not kept', async () => {
      const empty = { id: 'r9', from: '2027-03-01T09:00:00Z', until: '2027-03-01T09:00:00Z' }
      expect(await attempt(0, empty)).toContain('check constraint')
    })

    it('two that change places in one transaction may clash for a moment', async () => {
      const { quarterId, networkId, parts } = setting
      const [part] = parts
      if (!part) throw new Error('There are two digibanken.')
      const bookedFor = { networkId, quarterId, versionId: part.versionId }
      const claim = (id: string, hour: number): Claim => ({
        ...{ kind: 'room', id: 'swap', digibankId: part.digibankId, digipuntId: null },
        ...{
          sessionIds: [id],
          from: `2027-03-02T${hour}:00:00Z`,
          until: `2027-03-02T${hour + 1}:00:00Z`,
        },
      })
      await database.withScope(part.scope, async (tx) => {
        await book(tx, bookedFor, claim('a', 10))
        await book(tx, bookedFor, claim('b', 11))
        await sql`set constraints all deferred`.execute(tx)
        const shift = (id: string, hours: number) =>
          sql`update booking set during = tstzrange(lower(during) + ${hours} * interval '1 hour', upper(during) + ${hours} * interval '1 hour')
            where session_ids = array[${id}]::text[]`.execute(tx)
        await shift('a', 1)
        await shift('b', -1)
        await sql`set constraints all immediate`.execute(tx)
      })
    })

    it('a digibank sees and clears its own bookings only', async () => {
      const { quarterId, parts } = setting
      const [first, second] = parts
      if (!first || !second) throw new Error('There are two digibanken.')
      const count = (scope: typeof installation) =>
        database.withScope(scope, (tx) => countBookings(tx, quarterId))
      const before = await count(second.scope)
      expect(before).toBeGreaterThan(0)
      expect(before + (await count(first.scope))).toBe(await count(installation))
      await database.withScope(first.scope, (tx) => clearBookings(tx, quarterId))
      expect(await count(first.scope)).toBe(0)
      expect(await count(second.scope)).toBe(before)
    })
  })
}
