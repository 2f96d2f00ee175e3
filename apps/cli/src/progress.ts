import type { Lang } from '@digirooster/formats'
import type { Progress } from '@digirooster/planner'
import { messages } from './messages.ts'

/** Shows how far the search is. */
export interface ProgressDisplay {
  update: (progress: Progress) => void
  /** Takes the bar away, so that what follows starts on a clean line. */
  end: () => void
}

const barWidth = 24
const barMilliseconds = 100
const lineMilliseconds = 1000
const eraseLine = '\r\x1b[K'

/** A bar on a terminal, else a line a second at most; always on standard error. */
export function showProgress(lang: Lang): ProgressDisplay {
  const { write, end } = display()
  return { update: (progress) => write(progress.done, progressText(progress, lang)), end }
}

/** As `showProgress`, for things that are tried one after the other. */
export function countProgress(text: (tried: number, of: number) => string) {
  const { write, end } = display()
  return {
    update: (tried: number, of: number) => write(of === 0 ? 0 : tried / of, text(tried, of)),
    end,
  }
}

function display() {
  const { stderr, env } = process
  const isTerminal = stderr.isTTY && env['TERM'] !== 'dumb'
  const pause = isTerminal ? barMilliseconds : lineMilliseconds
  let last = -Infinity
  return {
    write: (done: number, text: string) => {
      const now = performance.now()
      if (now - last < pause) return
      last = now
      if (!isTerminal) stderr.write(`${text}\n`)
      else stderr.write(eraseLine + `${bar(done)} ${text}`.slice(0, stderr.columns - 1))
    },
    end: () => {
      if (isTerminal) stderr.write(eraseLine)
    },
  }
}

/** One line: how far, what it is doing and how many wishes have a place. */
export function progressText({ phase, done, served, asked }: Progress, lang: Lang): string {
  const say = messages[lang].progress
  const percent = `${Math.floor(100 * done)} %`.padStart(5)
  const wishes = served === null ? '' : ` · ${say.wishes(served, asked)}`
  return `${percent}  ${say[phase]}${wishes}`
}

function bar(done: number): string {
  const full = Math.round(barWidth * Math.min(1, Math.max(0, done)))
  return '█'.repeat(full) + '░'.repeat(barWidth - full)
}
