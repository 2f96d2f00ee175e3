import { readFile } from 'node:fs/promises'
import { planSmall } from './plan-small.ts'
import { faultOf, searchToy } from './search-toy.ts'

const counting = new URL('public/counting-island.js', import.meta.url)
const problem = await readFile('public/problem.json')
const shown = {
  planned: await planSmall(problem),
  plannedOnTwo: await planSmall(problem, 2),
  searched: await searchToy({
    module: new URL('toy-island.ts', import.meta.url),
    factory: 'toyIsland',
  }),
  searchedByModule: await searchToy({ module: counting, factory: 'counting' }),
  faults: [await faultOf({ module: counting, factory: 'falling' })],
}
process.stdout.write(JSON.stringify(shown))
