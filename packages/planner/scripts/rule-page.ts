/** A page of `docs/rules/`. */
export interface RulePage {
  readonly name: string
  /** Markdown */
  readonly text: string
}
