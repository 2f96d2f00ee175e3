import { openDatabase } from '../../database/open-database.ts'
import { readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { closePlaceOf, freeElsewhere, holdElsewhere } from './example-outside.ts'

// Does to the example what others would do while a test looks at the board: closes a place, holds a room, gives it free.
const [dataFolder = '', digibankId = '', what = ''] = process.argv.slice(2)
const database = await openDatabase({ dataFolder })
const plan = await database.withScope(
  { userId: null, digibankId, role: 'coordinator' },
  async (tx) => {
    const [quarter] = await listQuarters(tx)
    return (await readDraft(tx, quarter?.id ?? '', 'draft')).plan
  },
)
const lesson = plan.sessions.find(({ of, digipuntId, roomId }) => of > 1 && digipuntId && roomId)
if (lesson && what === 'close') await closePlaceOf(database, digibankId, lesson)
if (lesson && what === 'hold') await holdElsewhere(database, lesson)
if (what === 'free') await freeElsewhere(database)
await database.close()
