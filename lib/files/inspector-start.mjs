// Node reads our types away by itself; it only has to be told where our files are. Translating the PDF library
// with tsx instead would take seconds, while someone waits for the first upload to be looked at.
import { registerHooks } from 'node:module'

const root = new URL('../../', import.meta.url)

registerHooks({
  resolve(name, context, next) {
    const isOurs = name.startsWith('@/') || (name.startsWith('.') && context.parentURL?.endsWith('.ts'))
    if (!isOurs) return next(name, context)
    const { href } = name.startsWith('@/') ? new URL(name.slice(2), root) : new URL(name, context.parentURL)
    return next(href.endsWith('.ts') ? href : `${href}.ts`, context)
  },
})

await import(new URL('inspector-child.ts', import.meta.url).href)
