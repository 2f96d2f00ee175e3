import { importedFactory, serve } from '../serve.ts'
import { caller } from './caller.ts'

serve(caller(), importedFactory)
