// Repairs one plan and says so to the thread that started this one.
import { parentPort, workerData } from 'node:worker_threads'
import type { Plan, Problem } from '@digirooster/domain'
import { replan } from '@digirooster/planner'
import type { Mended } from './mend-in-thread.ts'

const given = workerData as { readonly problem: Problem; readonly plan: Plan }
const { plan, problem, changes, figures } = await replan(given.problem, given.plan, [])
parentPort?.postMessage({ plan, problem, changes, figures } satisfies Mended)
