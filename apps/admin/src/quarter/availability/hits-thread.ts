import { parentPort, workerData } from 'node:worker_threads'
import { hitsOf } from './hits.ts'
import type { HitsTask } from './hits.ts'

parentPort?.postMessage(hitsOf(workerData as HitsTask))
