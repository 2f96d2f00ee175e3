import { planSmall } from './plan-small.ts'

const response = await fetch('problem.json')
const planned = await planSmall(new Uint8Array(await response.arrayBuffer()))
Object.assign(globalThis, { planned })
