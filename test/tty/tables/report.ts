/**
 * Loaded into the program before its first line (`node --import`): writes down who builds the table of all emoji or loads
 * ICU's data on graphemes. Neither shows from outside but by the time it takes.
 */
import { appendFileSync } from 'node:fs'

const file = process.env['BUILT_TABLES'] ?? ''

function report(what: string): void {
  const stack = new Error().stack?.split('\n').slice(4, 8) ?? []
  appendFileSync(file, `${what} ${stack.map((line) => line.trim()).join(' ')}\n`)
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args, newTarget) {
    if (String(args[0]).includes('RGI_Emoji')) report('emoji')
    return Reflect.construct(target, args, newTarget)
  },
})
Object.defineProperty(Intl, 'Segmenter', {
  value: new Proxy(Intl.Segmenter, {
    construct(target, args, newTarget) {
      report('graphemes')
      return Reflect.construct(target, args, newTarget)
    },
  }),
})
