import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

export default defineConfig({
  plugins: [
    serverRunsFromSource(),
    sveltekit({
      // Each build has a folder of its own: a program that runs keeps the pages it began with.
      adapter: adapter({ out: process.env.PAGES_FOLDER ?? 'build/by-hand' }),
      compilerOptions: { runes: true },
      // A page that is refused is made at another address than where it is shown.
      paths: { relative: false },
      csp: {
        // Each page carries one script of the framework, allowed by a number used once.
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style Kit writes into a page: it hides what is only read aloud after a change of page.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
})

/**
 * Leaves `#server/…` out of the bundle: Node runs those modules from source, so the pages and the
 * program around them share one copy of each, and a change there needs no build.
 */
function serverRunsFromSource(): Plugin {
  return {
    name: 'server-runs-from-source',
    enforce: 'pre',
    resolveId(id, importer, options) {
      if (!id.startsWith('#server/')) return undefined
      if (options.ssr !== true) throw new Error(`${importer ?? ''} takes ${id} into the browser.`)
      return { id, external: true }
    },
  }
}
