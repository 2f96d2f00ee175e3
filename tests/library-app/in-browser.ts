import { planSmall } from './plan-small.ts'
import { faultOf, searchToy } from './search-toy.ts'

/** A bundler must see that this makes a worker; a module that is there as it is needs none of that. */
const worker = () => new Worker(new URL('./toy-worker.ts', import.meta.url), { type: 'module' })
const asItIs = (path: string) => new URL(path, location.href).href

const response = await fetch('problem.json')
const problem = new Uint8Array(await response.arrayBuffer())
const shown = {
  planned: await planSmall(problem),
  plannedOnTwo: await planSmall(problem, 2),
  searched: await searchToy({ worker }),
  searchedByModule: await searchToy({ module: asItIs('counting-island.js'), factory: 'counting' }),
  faults: [
    await faultOf({ module: asItIs('none.js'), factory: 'counting' }),
    await faultOf({ module: asItIs('counting-island.js'), factory: 'falling' }),
    await faultOf({ worker: () => new Worker('none.js', { type: 'module' }) }),
  ],
}
Object.assign(globalThis, { shown })
