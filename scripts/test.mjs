// Static checks, then all tests; the last line is `N passed, N failed`, where a failed check counts as one.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.mjs'

const failedChecks = await runChecks()
const tests = runTests()
const failed = failedChecks + tests.failed

console.log(`${tests.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'digirooster-test-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const { status } = spawnSync('vitest', args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    return count(JSON.parse(readFileSync(report, 'utf8')), status === 0)
  } catch (error) {
    console.log(`vitest left no report: ${error.message}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that does not load holds no tests and counts as one failure, and so does an error outside all tests. */
function count(report, isGood) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return { passed: report.numPassedTests, failed: isGood ? failed : Math.max(1, failed) }
}
