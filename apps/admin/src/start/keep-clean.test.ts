import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Database } from '../database/open-database.ts'
import type { Happening } from '../server/log.ts'
import { keepClean } from './keep-clean.ts'

it('goes on when the database is away: a fault is told, and ends nothing', async () => {
  const told: Happening[] = []
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const database = { withScope: () => Promise.reject(away) } as unknown as Database
  const application = { database, isSecure: false, now: () => new Date() }
  const unhandled: unknown[] = []
  const hear = (fault: unknown) => unhandled.push(fault)
  process.on('unhandledRejection', hear)
  const stop = keepClean(application, (happening) => told.push(happening), 1)
  while (told.length < 2) await sleep(5)
  stop()
  await sleep(20)
  process.off('unhandledRejection', hear)
  expect(told[0]).toEqual({ what: 'cleaning', kind: 'Error' })
  expect(unhandled).toEqual([])
})
