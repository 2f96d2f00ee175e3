import type { SignedIn } from './auth/signed-in.ts'
import type { Application } from './server/application.ts'
import type { AppRequest } from './server/start-server.ts'
import type { Language } from './web/messages/messages.ts'

declare global {
  namespace App {
    interface Locals {
      application: Application
      /** Who asks; null: nobody that is known. */
      session: SignedIn | null
      language: Language
      /** Number of the request in the log. */
      requestId: string
    }
    interface Platform {
      req: AppRequest
    }
    interface Error {
      /** Number under which the log has it. */
      id?: string
    }
  }
}
