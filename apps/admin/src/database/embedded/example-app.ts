// A program that opens the database of a folder, says so, and waits to be killed.
import { openDatabase } from '../open-database.ts'

const database = await openDatabase({ dataFolder: process.argv[2] ?? '' })
console.log(new URL(database.url).port)
setInterval(() => undefined, 1000)
