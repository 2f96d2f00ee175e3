import { openDatabase } from '../../database/open-database.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { planDraft, someone } from './example-draft.ts'

// Plans the newest quarter of the app that runs on a data folder: for tests of the board in a browser.
const [dataFolder = '', digibankId = '', iterations = ''] = process.argv.slice(2)
const database = await openDatabase({ dataFolder })
const session = someone(digibankId)
const quarters = await database.withScope(
  { userId: session.accountId, digibankId, role: 'coordinator' },
  listQuarters,
)
for (const { id } of quarters.slice(0, 1))
  await planDraft(database, session, id, Number(iterations))
await database.close()
