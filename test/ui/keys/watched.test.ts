import { expect, test } from 'vitest'
import { makeKeyboard } from '../../../src/ui/keys/keyboard.ts'
import type { Keystroke } from '../../../src/ui/text-field/keys.ts'

const text = (typed: string): Keystroke => ({ type: 'text', text: typed })
const chord = (name: string): Keystroke => ({ type: 'chord', chord: name })

test('a watched chord is taken in its turn and goes to nobody else', () => {
  const later: (() => void)[] = []
  const keyboard = makeKeyboard((run) => void later.push(run))
  const seen: string[] = []
  keyboard.listen('field', (strokes) => {
    seen.push(...strokes.map((one) => (one.type === 'chord' ? one.chord : one.text)))
    return []
  })
  const stop = keyboard.watch('ctrl+g', () => void seen.push('watched'))
  keyboard.receive([text('ab'), chord('ctrl+g'), text('c')])
  while (later.length > 0) later.shift()?.()
  expect(seen).toEqual(['ab', 'watched', 'c'])
  stop()
  keyboard.receive([chord('ctrl+g')])
  expect(seen.at(-1)).toBe('ctrl+g')
})
