import { openDatabase } from '../../database/open-database.ts'
import { addDemo } from '../../start/demo.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { planDraft, someone } from './example-draft.ts'

// Fills a data folder with the example and a draft of it, quickly made: for tests of the board in a browser.
const [dataFolder = '', digibankId = '', iterations = ''] = process.argv.slice(2)
const database = await openDatabase({ dataFolder })
await addDemo({ database, isSecure: false, now: () => new Date() }, () => undefined)
const quarters = await database.withScope(
  { userId: null, digibankId, role: 'coordinator' },
  listQuarters,
)
for (const { id } of quarters.slice(0, 1))
  await planDraft(database, someone(digibankId), id, Number(iterations))
await database.close()
