/** For answers that are no page of Kit: pages set a policy with a number of their own in its place. */
const LOADS_NOTHING =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

/**
 * Headers of every answer. What pages may load stands in vite.config.ts.
 * @param isSecure  whether browsers reach the app over https
 */
export function securityHeaders(isSecure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': LOADS_NOTHING,
    // Not `no-referrer`: with that, browsers leave the origin out of our own forms too.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
