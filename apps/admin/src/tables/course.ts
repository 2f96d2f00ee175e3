import type { Course } from '@digirooster/domain'
import { thingTable } from './thing-table.ts'

/** Courses that can be offered. */
export const courses = thingTable<Course>('course', 'Course')
