import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WriteError, writeFiles } from './write-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digirooster-write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('makes the folders it needs and leaves nothing else behind', async () => {
  const path = join(folder, 'a', 'b', 'plan.json')
  await writeFiles([{ path, text: 'één\n' }])
  expect(readFileSync(path, 'utf8')).toBe('één\n')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['plan.json'])
})

it('replaces a file, keeps its permissions and keeps a link a link', async () => {
  const path = join(folder, 'plan.json')
  const link = join(folder, 'link.json')
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  symlinkSync('plan.json', link)
  await writeFiles([{ path: link, text: 'new' }])
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o640)
})

it('changes nothing when one of the files cannot be written', async () => {
  const path = join(folder, 'plan.json')
  writeFileSync(path, 'old')
  mkdirSync(join(folder, 'agenda.ics'))
  const files = [path, join(folder, 'agenda.ics')].map((p) => ({ path: p, text: 'new' }))
  const error: unknown = await writeFiles(files).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(WriteError)
  expect(error).toMatchObject({ path: files[1]?.path, code: 'EISDIR', isPartly: false })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['agenda.ics', 'plan.json'])
})

it('names the file whose folder is a file', async () => {
  writeFileSync(join(folder, 'file'), '')
  const path = join(folder, 'file', 'plan.json')
  await expect(writeFiles([{ path, text: '' }])).rejects.toMatchObject({ name: 'WriteError', path })
})

it.skipIf(process.getuid?.() === 0)('names the folder that takes no files', async () => {
  chmodSync(folder, 0o500)
  const path = join(folder, 'plan.json')
  await expect(writeFiles([{ path, text: '' }])).rejects.toMatchObject({ code: 'EACCES' })
})

it('leaves the old or the new file when it is killed while it writes', async () => {
  const path = join(folder, 'plan.json')
  const texts = ['a', 'b'].map((letter) => letter.repeat(3_000_000))
  writeFileSync(path, texts[0] ?? '')
  const script = `
    const { writeFiles } = await import(${JSON.stringify(import.meta.resolve('./write-files.ts'))})
    process.stdout.write('started')
    for (let i = 0; ; i++) {
      await writeFiles([{ path: ${JSON.stringify(path)}, text: 'ab'[i % 2].repeat(3_000_000) }])
    }`
  for (const milliseconds of [1, 7, 13, 29, 41, 67]) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
    await once(child.stdout, 'data')
    await setTimeout(milliseconds)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(texts.includes(readFileSync(path, 'utf8'))).toBe(true)
  }
})
