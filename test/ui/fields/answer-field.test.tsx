import { Box, Text } from 'ink'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { startLoop } from '../../../src/core/loop.ts'
import { AnswerField } from '../../../src/ui/fields/answer-field.tsx'
import { useChords } from '../../../src/ui/keys/use-chords.ts'
import { show } from '../show.tsx'

/** A field whose text lives in the state of its parent, and a log of what the parent was told. */
function Answer({ log, first = '' }: { readonly log: string[]; readonly first?: string }) {
  const [text, setText] = useState(first)
  return (
    <Box flexDirection="column">
      <Text>{`size ${text.length}`}</Text>
      <AnswerField
        text={text}
        width={30}
        height={4}
        placeholder="your answer"
        onText={(next) => {
          log.push(`text ${next}`)
          setText(next)
        }}
        onChord={(chord) => {
          log.push(chord)
          if (chord === 'ctrl+r') setText('starter')
        }}
      />
    </Box>
  )
}

test('letters and a chord in one chunk arrive in order, the text before the chord', async () => {
  const log: string[] = []
  const { press, until } = await show(<Answer log={log} />)
  press('ab\x04c')
  await until(() => expect(log).toEqual(['text ab', 'ctrl+d', 'text abc']))
})

test('what is typed is drawn, in English and Chinese, with the cursor behind it', async () => {
  const { press, until, lines, cursor } = await show(<Answer log={[]} />)
  expect(lines()[1]).toBe('your answer')
  press('a mutex, 互斥锁')
  await until(() => expect(lines()[1]).toBe('a mutex, 互斥锁'))
  await until(() => expect(cursor()).toEqual({ x: 15, y: 1 }))
})

test('a text from outside resets the field, and typing goes on at its end', async () => {
  const log: string[] = []
  const { press, until, lines } = await show(<Answer log={log} first="old" />)
  press('!\x12')
  await until(() => expect(lines()[1]).toBe('starter'))
  press('s')
  await until(() => expect(log.at(-1)).toBe('text starters'))
})

test('moving the caret changes no text and is drawn', async () => {
  const log: string[] = []
  const { press, until, cursor } = await show(<Answer log={log} first="abc" />)
  press('\x01')
  await until(() => expect(cursor()).toEqual({ x: 0, y: 1 }))
  expect(log).toEqual([])
})

test('a caller that falls behind does not undo what was typed since', async () => {
  const log: string[] = []
  const field = (text: string) => (
    <AnswerField text={text} width={30} height={4} onText={(next) => log.push(next)} />
  )
  const { press, until, lines, rerender } = await show(
    <Box flexDirection="column">
      <Text>top</Text>
      {field('')}
    </Box>,
  )
  const answer = (text: string) => (
    <Box flexDirection="column">
      <Text>top</Text>
      {field(text)}
    </Box>
  )
  press('a')
  await until(() => expect(log).toEqual(['a']))
  press('b')
  await until(() => expect(log).toEqual(['a', 'ab']))
  rerender(answer('a'))
  rerender(answer('ab'))
  await until(() => expect(lines()[1]).toBe('ab'))
  press('c')
  await until(() => expect(log.at(-1)).toBe('abc'))
})

test('a key that opens the field leaves the rest of its chunk to the field', async () => {
  type State = { readonly isWriting: boolean; readonly text: string }
  const loop = startLoop<State, Partial<State>, never>(
    { isWriting: false, text: '' },
    (state, event) => [{ ...state, ...event }, []],
    () => {},
  )
  function Room() {
    const [, redraw] = useState(0)
    const { isWriting, text } = loop.state()
    const send = (event: Partial<State>) => {
      loop.send(event)
      redraw((count) => count + 1)
    }
    useChords((chord) => chord === 'enter' && send({ isWriting: true }), { isActive: !isWriting })
    if (!isWriting) return <Text>press enter</Text>
    return <AnswerField text={text} width={30} height={4} onText={(next) => send({ text: next })} />
  }
  const { press, until } = await show(<Room />)
  press('\rabc\rd')
  await until(() => expect(loop.state()).toEqual({ isWriting: true, text: 'abc\nd' }))
})

test('a paste of many lines arrives as text and not as keys', async () => {
  const log: string[] = []
  const { paste, until } = await show(<Answer log={log} />)
  paste('one\r\ntwo\x1b[31m')
  await until(() => expect(log).toEqual(['text one\ntwo[31m']))
})

test('the cursor stands at the end of a draft from the first frame on', async () => {
  const { until, cursor } = await show(<Answer log={[]} first="draft" />)
  await until(() => expect(cursor()).toEqual({ x: 5, y: 1 }))
})
