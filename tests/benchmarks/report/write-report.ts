import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Report } from './report.ts'

/** Writes reports one after another into a Markdown file, and their pictures beside it. */
export async function writeReport(
  file: string,
  title: string,
  reports: readonly Report[],
): Promise<void> {
  const texts = reports.map((report) => report.markdown()).filter((text) => text !== '')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, [`# ${title}`, ...texts].join('\n\n') + '\n')
  await writePictures(dirname(file), reports)
}

/**
 * Puts reports into a document that has a place for them: between `<!-- bench:NAME -->` and
 * `<!-- /bench:NAME -->`. Pictures go into `images/` beside it.
 */
export async function fillDocument(
  file: string,
  reports: ReadonlyMap<string, Report>,
): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [name, report] of reports)
    text = filled(text, name, report.markdown().replaceAll(/\]\((?=[^)/]+\.svg\))/g, '](images/'))
  await writeFile(file, text)
  await writePictures(join(dirname(file), 'images'), [...reports.values()])
}

/** Replaces what stands between the marks of a name; a text without them stays as it is. */
export function filled(text: string, name: string, part: string): string {
  const marks = new RegExp(`(<!-- bench:${name} -->)[^]*?(<!-- /bench:${name} -->)`)
  const withoutHeadings = part.replaceAll(/^#+ .*\n+/gm, '')
  return text.replace(marks, (_, open, close) => `${open}\n\n${withoutHeadings}\n\n${close}`)
}

async function writePictures(folder: string, reports: readonly Report[]): Promise<void> {
  for (const { pictures } of reports)
    for (const [name, svg] of pictures) {
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, name), svg)
    }
}
