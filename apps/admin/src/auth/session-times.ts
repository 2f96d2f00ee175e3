import { TimeSpan } from 'lucia'

/** A session that is not used ends after this: a long working day. */
export const IDLE_SESSION = new TimeSpan(10, 'h')
/** Every session ends after this, however much it is used. */
export const LONGEST_SESSION = new TimeSpan(7, 'd')
