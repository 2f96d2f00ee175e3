import { execFile } from 'node:child_process'

/** What an independent program says of a solution. */
export interface Verdict {
  readonly isFeasible: boolean
  /** hard violations */
  readonly violations: number
  /** soft cost, weights included */
  readonly cost: number
  /** lines of the solution it did not understand */
  readonly warnings: readonly string[]
}

/**
 * Runs `node VALIDATOR INSTANCE SOLUTION --json`. It answers one JSON object: `feasible`, `hardTotal`, `total` and
 * `warnings`; and ends with 0, or with 1 when the solution is infeasible.
 * @throws when it ends otherwise, or answers anything else
 */
export async function validate(
  validator: string,
  instance: string,
  solution: string,
): Promise<Verdict> {
  const { code, stdout, stderr } = await run([validator, instance, solution, '--json'])
  const verdict = code === 0 || code === 1 ? readVerdict(stdout) : undefined
  if (verdict && verdict.isFeasible === (code === 0)) return verdict
  const said = [stdout, stderr].map((text) => text.trim()).filter((text) => text !== '')
  throw new Error(
    `validator ${validator} gave no verdict on ${solution} (it ended with ${code}).\n` +
      (said.join('\n') || 'It said nothing.'),
  )
}

function readVerdict(text: string): Verdict | undefined {
  const { feasible, hardTotal, total, warnings } = readObject(text)
  if (typeof feasible !== 'boolean' || !isCount(hardTotal) || !isCount(total)) return undefined
  if (!Array.isArray(warnings)) return undefined
  return {
    isFeasible: feasible,
    violations: hardTotal,
    cost: total,
    warnings: warnings.map(String),
  }
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

function run(
  args: string[],
): Promise<{ code: string | number | null | undefined; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr })
    })
  })
}
