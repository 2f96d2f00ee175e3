import type { Lang } from '@digirooster/formats'
import { dutch } from './messages-nl.ts'
import { english } from './messages-en.ts'

/** Everything the command says, in one language. */
export type Messages = typeof dutch

/** Everything the command says: Dutch first, English second. */
export const messages: Record<Lang, Messages> = { nl: dutch, en: english }
