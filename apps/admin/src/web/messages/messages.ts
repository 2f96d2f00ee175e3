import type { dutch } from './nl.ts'

/** Every text of the app, by screen and name. */
export type Messages = {
  readonly [Screen in keyof typeof dutch]: {
    readonly [Name in keyof (typeof dutch)[Screen]]: string
  }
}

/** Languages of the app. */
export const languages = ['nl', 'en'] as const
/** A language of the app. */
export type Language = (typeof languages)[number]

/** Fills the places between braces in; one without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
