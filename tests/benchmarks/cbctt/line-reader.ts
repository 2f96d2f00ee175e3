import { TextError } from './text-error.ts'

const largest = 999_999_999

/** One line of a text that is not blank, as fields without blanks. */
export class Line {
  /** at least one */
  readonly fields: readonly string[]
  readonly text: string
  readonly #path: string
  readonly #number: number

  /** @param number counted from 1 */
  constructor(path: string, number: number, text: string) {
    this.text = text.trim()
    this.fields = this.text.split(/\s+/)
    this.#path = path
    this.#number = number
  }

  error(fault: string, hint: string): TextError {
    return new TextError(this.#path, this.#number, fault, hint)
  }

  /** @throws {TextError} unless there are as many fields as names */
  expectFields(names: readonly string[]): void {
    if (this.fields.length === names.length) return
    const fault = `'${this.text}' has ${this.fields.length} fields instead of ${names.length}`
    throw this.error(fault, `Expected: ${names.join(' ')}`)
  }

  /** @throws {TextError} when the line is too short */
  field(index: number): string {
    const field = this.fields[index]
    if (field !== undefined) return field
    throw this.error(`'${this.text}' is too short`, `At least ${index + 1} fields are needed.`)
  }

  /** A whole number ≥ 0. */
  number(index: number, what: string): number {
    return this.wholeNumber(this.field(index), what)
  }

  /** A whole number from 0 to `end` - 1. */
  numberBelow(index: number, what: string, end: number): number {
    const number = this.number(index, what)
    if (number < end) return number
    throw this.error(`${what} ${number} does not exist`, `Give 0 to ${end - 1}.`)
  }

  wholeNumber(field: string, what: string): number {
    const number = Number(field)
    if (/^\d+$/.test(field) && number <= largest) return number
    throw this.error(`${what} is '${field}'`, `Give a whole number from 0 to ${largest}.`)
  }

  /** @returns the index of something named before */
  known(id: string, index: ReadonlyMap<string, number>, what: string, where: string): number {
    const found = index.get(id)
    if (found !== undefined) return found
    throw this.error(`${what} '${id}' is unknown`, `Is it listed under ${where}?`)
  }
}

/** The lines of a text that are not blank. Ends of lines may be those of Windows; a byte order mark is skipped. */
export function linesOf(text: string, path: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .map((line, index) => new Line(path, index + 1, line))
    .filter((line) => line.text !== '')
}

/** Reads a text from top to bottom: headers `Key: value`, then sections of lines, then `END.` */
export class LineReader {
  readonly #path: string
  readonly #lines: readonly Line[]
  #next = 0

  /** @param path what the text is called in errors */
  constructor(text: string, path: string) {
    this.#path = path
    this.#lines = linesOf(text, path)
  }

  /** A fault in the line that was read last. */
  error(fault: string, hint: string): TextError {
    const line = this.#lines[this.#next - 1]
    return line ? line.error(fault, hint) : new TextError(this.#path, 0, fault, hint)
  }

  /** The next line must be `Key: value`. */
  header(key: string, expected: string): { value: string; line: Line } {
    const line = this.#take(`${key}: and ${expected}`)
    const value = line.text.startsWith(`${key}:`) ? line.text.slice(key.length + 1).trim() : ''
    if (value !== '') return { value, line }
    throw line.error(`'${line.text}' is not '${key}: …'`, `Here stands '${key}:' and ${expected}.`)
  }

  /** The next line must be `Key: number`, with a whole number ≥ `least`. */
  count(key: string, least: number): number {
    const { value, line } = this.header(key, 'a whole number')
    const number = line.wholeNumber(value, key)
    if (number >= least) return number
    throw line.error(`${key} is ${number}`, `Give at least ${least}.`)
  }

  /**
   * The next line must be `TITLE:`, followed by `size` lines and then something else.
   * @param header where `size` was said
   */
  section(title: string, size: number, header: string): Line[] {
    const first = this.#take(`${title}:`)
    if (first.text !== `${title}:`) {
      throw first.error(`'${first.text}' is not '${title}:'`, `Here stands '${title}:'.`)
    }
    const rows: Line[] = []
    for (
      let line = this.#lines[this.#next];
      line && !isTitle(line);
      line = this.#lines[this.#next]
    ) {
      rows.push(line)
      this.#next++
    }
    if (rows.length === size) return rows
    const fault = `section ${title} has ${rows.length} lines and ${header} says ${size}`
    throw first.error(fault, `Correct '${header}:', or add or remove lines.`)
  }

  /** What is left must be `END.` alone. */
  end(): void {
    const line = this.#take('END.')
    if (!/^END\.?$/.test(line.text)) {
      throw line.error(`'${line.text}' is not 'END.'`, "Here stands 'END.'.")
    }
    const after = this.#lines[this.#next]
    if (after) throw after.error(`'${after.text}' comes after 'END.'`, 'Nothing may follow it.')
  }

  #take(expected: string): Line {
    const line = this.#lines[this.#next++]
    if (line) return line
    throw new TextError(this.#path, 0, `the text ends before ${expected}`, 'Was it cut short?')
  }
}

const isTitle = (line: Line) => /^([A-Z_]+:|END\.?)$/.test(line.text)
