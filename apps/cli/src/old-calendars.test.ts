import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { removeOldCalendars } from './old-calendars.ts'

it('removes calendars of an earlier plan of this quarter, and no other file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digirooster-agenda-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const calendar = (product: string, uid: string) =>
    `BEGIN:VCALENDAR\r\nPRODID:-//${product}//NL\r\nUID:${uid}\r\nEND:VCALENDAR\r\n`
  const ours = 'Digirooster//Digirooster'
  const files = {
    'new.ics': calendar(ours, 's1@kortrijk'),
    'old.ics': calendar(ours, 's1@kortrijk'),
    'folded.ics': calendar(ours, 's1@kor\r\n trijk'),
    'of-another-quarter.ics': calendar(ours, 's1@kortrijk-2'),
    'of-another-program.ics': calendar('Other', 's1@kortrijk'),
    'notes.txt': calendar(ours, 's1@kortrijk'),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await removeOldCalendars(folder, new Set(['new.ics']), 'kortrijk')
  expect(readdirSync(folder).sort()).toEqual([
    'new.ics',
    'notes.txt',
    'of-another-program.ics',
    'of-another-quarter.ics',
  ])
})
