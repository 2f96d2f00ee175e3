import type { Session } from '@digirooster/domain'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'

/** Drawings on a field of 16 by 16, so that no font needs to have them. */
const shapes = {
  single: '<path d="M8 1l7 7-7 7-7-7z"/>',
  series: '<path d="M8 1.5l7 13H1z"/>',
  'it-cafe': '<circle cx="8" cy="8" r="6.5"/>',
  'repair-cafe': '<path d="M6 1h4v5h5v4h-5v5H6v-5H1V6h5z"/>',
  'open-lab': '<path d="M1.5 1.5h13v13h-13z"/>',
  'digibuddy-training':
    '<path d="M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6z"/>',
  roadshow: '<path d="M1 5h8V1l6.5 7L9 15v-4H1z"/>',
  'info-session': '<path d="M6 6h4v9H6zM6 1h4v3.5H6z"/>',
  outreach:
    '<path d="M8 2.5L13.5 8 8 13.5 2.5 8z" fill="none" stroke="currentColor" stroke-width="2.5"/>',
  'walk-in': '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.5"/>',
  good: '<path d="M2 8.5l4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.8"/>',
  short: '<path d="M8 1l7.5 14H.5zM7 6v4h2V6zm0 5.2v1.8h2v-1.8z" fill-rule="evenodd"/>',
  proposed:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.2"/>',
} as const

/** Name of a drawing. */
export type SignName = keyof typeof shapes

/** A drawing in the line of the text; a screen reader skips it, so words always stand beside it. */
export function sign(name: SignName): Html {
  return markup`<svg class="sign" aria-hidden="true"><use href="#sign-${name}" /></svg>`
}

/** The sign of what a session is. */
export function sessionSign({ kind, of }: Pick<Session, 'kind' | 'of'>): SignName {
  return kind === 'course' ? (of > 1 ? 'series' : 'single') : kind
}

/** All drawings, once in a page. */
export function signSheet(): Html {
  const symbols = Object.entries(shapes).map(
    ([name, shape]) => `<symbol id="sign-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  )
  return { source: `<svg class="sheet" aria-hidden="true">${symbols.join('')}</svg>` }
}
