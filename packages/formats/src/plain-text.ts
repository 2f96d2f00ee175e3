/* eslint-disable no-control-regex -- control characters are what these functions remove */

/** Text without half characters and control characters; every kind of line break becomes `\n`. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
}

/** Clean text on one line: every run of white space becomes one space; no-break spaces inside it stay. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
}
