// Looks over the lessons of plans in a thread.
import { hitsOf } from './hits.ts'

export default hitsOf
