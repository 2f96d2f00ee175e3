/** The words of a sentence that goes on. */
export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
