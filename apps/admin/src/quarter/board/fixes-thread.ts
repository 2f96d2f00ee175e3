import { parentPort, workerData } from 'node:worker_threads'
import { open } from '@digirooster/planner'
import type { FixesTask, FoundFixes } from './find-fixes.ts'

/** Enough to tell what helps from what does not; few, as somebody waits. */
const LOOK = { most: 4, iterations: 12_000 }

const { problem, plan, demandId } = workerData as FixesTask
const { fixes, candidates, tried } = await open(problem, plan).fixes({ ...LOOK, demandId })
const found: FoundFixes = {
  fixes: fixes.slice(0, 2).map(({ sentences, effect }) => ({
    sentences,
    wishes: effect.wishes,
    cents: effect.cents,
  })),
  isAll: tried >= candidates,
}
parentPort?.postMessage(found)
