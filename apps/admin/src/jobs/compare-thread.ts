// Compares two plans and says what is different to the thread that started this one.
import { parentPort, workerData } from 'node:worker_threads'
import { compare } from '@digirooster/planner'
import type { CompareTask } from './compare-with-draft.ts'

const { before, after } = workerData as CompareTask
parentPort?.postMessage(compare(before.problem, before, after).sentences)
