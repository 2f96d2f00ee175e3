import { dayparts } from '@digirooster/domain'

/** Parts of the week: seven days of three. */
export const PARTS = dayparts.length
