import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeKeyboard, type Take } from '../../../src/ui/keys/keyboard.ts'
import type { Keystroke } from '../../../src/ui/text-field/keys.ts'

const key = (chord: string): Keystroke => ({ type: 'chord', chord })

/** A keyboard whose frames are drawn when the test says so. */
function keyboard() {
  const tasks: (() => void)[] = []
  const made = makeKeyboard((run) => tasks.push(run))
  return {
    ...made,
    frame: () => tasks.shift()?.(),
    frames() {
      while (tasks.length > 0) tasks.shift()?.()
    },
  }
}

/** Takes one key at a time and writes it down. */
function one(log: string[], name = ''): Take {
  return ([stroke, ...rest]) => {
    if (stroke?.type === 'chord') log.push(`${name}${stroke.chord}`)
    return rest
  }
}

test('a listener that takes one key gets the next one after a frame', () => {
  const log: string[] = []
  const { receive, listen, frame } = keyboard()
  listen('screen', one(log))
  receive([key('a'), key('b')])
  expect(log).toEqual(['a'])
  frame()
  expect(log).toEqual(['a', 'b'])
})

test('a key that is told alone waits for the frame of the one before it too', () => {
  const log: string[] = []
  const { receive, listen, frame } = keyboard()
  listen('screen', one(log))
  receive([key('down')])
  receive([key('enter')])
  expect(log).toEqual(['down'])
  frame()
  expect(log).toEqual(['down', 'enter'])
})

test('letters in a field wait for no frame, and what comes after another key does', () => {
  const log: string[] = []
  const { receive, listen, isNext, frame } = keyboard()
  listen('field', (strokes, isFresh) => {
    for (const stroke of strokes)
      log.push(
        `${isFresh ? 'fresh' : 'late'} ${stroke.type === 'chord' ? stroke.chord : stroke.text}`,
      )
    return []
  })
  receive([{ type: 'text', text: 'a' }])
  expect(isNext('field')).toBe(true)
  receive([{ type: 'text', text: 'b' }])
  receive([key('left')])
  expect(isNext('field')).toBe(false)
  receive([{ type: 'text', text: 'c' }])
  expect(log).toEqual(['fresh a', 'fresh b', 'fresh left'])
  frame()
  expect(log.at(-1)).toBe('late c')
  expect(isNext('field')).toBe(true)
  listen('overlay', () => [])
  expect(isNext('field')).toBe(false)
})

test('keys that come while others wait stay behind them', () => {
  const log: string[] = []
  const { receive, listen, frames } = keyboard()
  listen('screen', one(log))
  receive([key('a'), key('b')])
  receive([key('c')])
  frames()
  expect(log).toEqual(['a', 'b', 'c'])
})

test('an overlay comes before a field, a field before a screen, and a later listener before an earlier', () => {
  const log: string[] = []
  const { receive, listen, frame } = keyboard()
  listen('screen', one(log, 'first '))
  const stops = [
    listen('screen', one(log, 'second ')),
    listen('field', one(log, 'field ')),
    listen('overlay', one(log, 'overlay ')),
  ]
  for (const stop of [...stops.toReversed(), () => {}]) {
    receive([key('x')])
    frame()
    stop()
  }
  expect(log).toEqual(['overlay x', 'field x', 'second x', 'first x'])
})

test('keys that nobody listens to are gone', () => {
  const log: string[] = []
  const { receive, listen } = keyboard()
  receive([key('a')])
  listen('screen', one(log))
  receive([key('b')])
  expect(log).toEqual(['b'])
})

test('an error of a listener does not block the keys after it', () => {
  const log: string[] = []
  const { receive, listen } = keyboard()
  const stop = listen('screen', () => {
    throw new Error('broken')
  })
  expect(() => receive([key('a'), key('b')])).toThrow('broken')
  stop()
  listen('screen', one(log))
  receive([key('c')])
  expect(log).toEqual(['c'])
})

test('whatever the chunks and however many keys are taken at once, all arrive in order', () => {
  const chunk = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(chunk), fc.integer({ min: 1, max: 3 }), fc.nat(3), (chunks, most, lag) => {
      const log: string[] = []
      const { receive, listen, frame, frames } = keyboard()
      listen('screen', (strokes) => {
        for (const stroke of strokes.slice(0, most))
          if (stroke.type === 'chord') log.push(stroke.chord)
        return strokes.slice(most)
      })
      for (const chords of chunks) {
        receive(chords.map(key))
        for (let i = 0; i < lag; i++) frame()
      }
      frames()
      expect(log).toEqual(chunks.flat())
    }),
  )
})
