// Judges a change in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { newFaults } from './new-faults.ts'
import type { BreaksTask } from './new-faults.ts'

parentPort?.postMessage(newFaults(workerData as BreaksTask))
