import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

/** Facts that figures depend on, as pairs of what and value. */
export function machineFacts(): [what: string, value: string][] {
  return [
    [
      'processor',
      `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores usable`,
    ],
    ['memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    [
      'load when it began',
      loadavg()
        .map((load) => load.toFixed(1))
        .join(' '),
    ],
    ['Node', process.version],
    ['planner', `@digirooster/planner ${versionOf('packages/planner/package.json')}`],
    ['HiGHS', `highs ${catalogVersion('highs')}`],
    ['commit', commit()],
  ]
}

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as { version: string }
  return version
}

function catalogVersion(name: string): string {
  const catalog = readFileSync(new URL('pnpm-workspace.yaml', root), 'utf8')
  return new RegExp(`^  '?${name}'?: (.+)$`, 'm').exec(catalog)?.[1] ?? 'unknown'
}

/** The commit of the sources, and whether they were changed since; `unknown` outside a repository. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'packages')
    return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : ', packages changed since')
  } catch {
    return 'unknown'
  }
}
