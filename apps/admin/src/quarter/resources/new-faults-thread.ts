// Judges a change in a thread.
import { newFaults } from './new-faults.ts'

export default newFaults
