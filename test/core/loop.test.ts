import { expect, test } from 'vitest'
import { type Hands, performBy, startLoop } from '../../src/core/loop.ts'

type Log = readonly string[]
/** Remembers every event; `ask:x` asks for the effect `x`, two with `ask:x,y`. `same` changes nothing. */
const step = (state: Log, event: string): readonly [Log, readonly string[]] => {
  if (event === 'same') return [state, []]
  if (event === 'broken') throw new Error('broken')
  return [[...state, event], event.startsWith('ask:') ? event.slice(4).split(',') : []]
}

const loopOf = (perform: (effect: string, send: (event: string) => void) => void) =>
  startLoop<Log, string, string>([], step, perform)

test('events change the state in the order they are sent', () => {
  const loop = loopOf(() => {})
  loop.send('a')
  loop.send('b')
  expect(loop.state()).toEqual(['a', 'b'])
})

test('what an effect sends at once comes after the event that asked for it', () => {
  const loop = loopOf((effect, send) => {
    send(`${effect}-begun`)
    send(`${effect}-done`)
  })
  loop.send('ask:x,y')
  expect(loop.state()).toEqual(['ask:x,y', 'x-begun', 'x-done', 'y-begun', 'y-done'])
})

test('all effects of one event run before the next event is taken', () => {
  const performed: string[] = []
  const loop = loopOf((effect, send) => {
    performed.push(effect)
    if (effect === 'x') send('ask:z')
  })
  loop.send('ask:x,y')
  expect(performed).toEqual(['x', 'y', 'z'])
})

test('an effect sees the state that asked for it', () => {
  const seen: Log[] = []
  const loop = loopOf(() => seen.push(loop.state()))
  loop.send('ask:x')
  expect(seen).toEqual([['ask:x']])
})

test('what an effect sends later is taken like any other event', async () => {
  const loop = loopOf((effect, send) => {
    queueMicrotask(() => send(`${effect}-done`))
  })
  loop.send('ask:x')
  loop.send('a')
  await Promise.resolve()
  expect(loop.state()).toEqual(['ask:x', 'a', 'x-done'])
})

test('listeners hear of each change, and not of an event that changed nothing', () => {
  const loop = loopOf(() => {})
  const heard: number[] = []
  const stop = loop.subscribe(() => heard.push(loop.state().length))
  loop.send('a')
  loop.send('same')
  loop.send('b')
  stop()
  loop.send('c')
  expect(heard).toEqual([1, 2])
})

test('a listener may send, and stop listening', () => {
  const loop = loopOf(() => {})
  const stop = loop.subscribe(() => {
    stop()
    loop.send('heard')
  })
  loop.send('a')
  expect(loop.state()).toEqual(['a', 'heard'])
})

test('an effect that throws holds up neither the other effects nor the listeners', () => {
  const performed: string[] = []
  const loop = loopOf((effect) => {
    if (effect === 'bad') throw new Error('disk')
    performed.push(effect)
  })
  let heard = 0
  loop.subscribe(() => heard++)
  expect(() => loop.send('ask:bad,good')).toThrow('disk')
  expect(performed).toEqual(['good'])
  expect(heard).toBe(1)
})

test('a listener that throws does not keep the others from hearing', () => {
  const loop = loopOf(() => {})
  let heard = 0
  loop.subscribe(() => {
    throw new Error('screen')
  })
  loop.subscribe(() => heard++)
  expect(() => loop.send('a')).toThrow('screen')
  expect(heard).toBe(1)
})

test('after an error the loop goes on, with what was sent before it', () => {
  const loop = loopOf((_, send) => {
    send('sent')
    throw new Error('disk')
  })
  expect(() => loop.send('ask:x')).toThrow('disk')
  expect(loop.state()).toEqual(['ask:x', 'sent'])
  expect(() => loop.send('broken')).toThrow('broken')
  loop.send('a')
  expect(loop.state()).toEqual(['ask:x', 'sent', 'a'])
})

test('of several errors the first is thrown, and none is thrown twice', () => {
  const loop = loopOf((effect) => {
    throw new Error(effect)
  })
  expect(() => loop.send('ask:first,second')).toThrow('first')
  expect(() => loop.send('a')).not.toThrow()
})

test('each effect goes to its own hand, with what it carries', () => {
  type Effect = { readonly type: 'say'; readonly text: string } | { readonly type: 'stop' }
  const hands: Hands<Effect, (event: string) => void> = {
    say: ({ text }, send) => send(`said ${text}`),
    stop: (_, send) => send('stopped'),
  }
  const loop = startLoop<Log, string, Effect>(
    [],
    (state, event) => [
      [...state, event],
      event === 'go' ? [{ type: 'say', text: 'now' }, { type: 'stop' }] : [],
    ],
    performBy(hands),
  )
  loop.send('go')
  expect(loop.state()).toEqual(['go', 'said now', 'stopped'])
})
