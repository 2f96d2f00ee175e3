import { error } from '@sveltejs/kit'
import type { SignedIn } from '#server/auth/signed-in.ts'
import type { Application } from '#server/server/application.ts'

/** The application and who asks, on a route that only lets in who is known. */
export function signedIn({ application, session }: App.Locals): {
  readonly application: Application
  readonly session: SignedIn
} {
  if (session === null) error(401)
  return { application, session }
}
