import { Box, Text } from 'ink'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TextLine } from '../../../src/ui/fields/text-line.tsx'
import { useChords } from '../../../src/ui/keys/use-chords.ts'
import { show } from '../show.tsx'

function Prompt({ log, first = '' }: { readonly log: string[]; readonly first?: string }) {
  const [text, setText] = useState(first)
  return (
    <Box>
      <Text>{'> '}</Text>
      <TextLine
        text={text}
        width={10}
        placeholder="search"
        onText={setText}
        onSubmit={(now) => log.push(`submit ${now}`)}
        onChord={(chord) => log.push(chord)}
      />
    </Box>
  )
}

function Listener({ log }: { readonly log: string[] }) {
  useChords((chord) => log.push(chord))
  return <Text>listening</Text>
}

test('enter in the same chunk as the last letters submits them all', async () => {
  const log: string[] = []
  const { press, until } = await show(<Prompt log={log} />)
  press('abc\r')
  await until(() => expect(log).toEqual(['submit abc']))
})

test('the cursor stands where an input method must open', async () => {
  const { press, until, cursor, lines } = await show(<Prompt log={[]} />)
  expect(lines()[0]).toBe('> search')
  press('并发')
  await until(() => expect(lines()[0]).toBe('> 并发'))
  await until(() => expect(cursor()).toEqual({ x: 6, y: 0 }))
})

test('a long text scrolls with the caret', async () => {
  const { press, until, cursor, lines } = await show(<Prompt log={[]} first="abcdefghijklmnop" />)
  await until(() => expect(lines()[0]).toBe('> hijklmnop'))
  await until(() => expect(cursor()).toEqual({ x: 11, y: 0 }))
  press('\x01')
  await until(() => expect(lines()[0]).toBe('> abcdefghij'))
  await until(() => expect(cursor()).toEqual({ x: 2, y: 0 }))
})

test('a line has no second line: what would make one is passed on', async () => {
  const log: string[] = []
  const { press, until } = await show(<Prompt log={log} />)
  press('a\x1b[A\x1b[B\x1b\r\t')
  await until(() => expect(log).toEqual(['up', 'down', 'alt+enter', 'tab']))
})

test('a paste of two lines is one line', async () => {
  const { paste, until, lines } = await show(<Prompt log={[]} />)
  paste(' a\r\nb\tc\n')
  await until(() => expect(lines()[0]).toBe('> a b c'))
})

test('keys of one chunk keep their order, with moves in between', async () => {
  const log: string[] = []
  const { press, until, lines, cursor } = await show(<Prompt log={log} />)
  press('bd\x1b[Dc\x01a\x1b[Fe')
  await until(() => expect(lines()[0]).toBe('> abcde'))
  await until(() => expect(cursor()).toEqual({ x: 7, y: 0 }))
  press('\r')
  await until(() => expect(log).toEqual(['submit abcde']))
})

test('letters in many small chunks before a frame are all there', async () => {
  const { press, until, lines } = await show(<Prompt log={[]} />)
  for (const letter of 'aabbaabb') press(letter)
  await until(() => expect(lines()[0]).toBe('> aabbaabb'))
  press('\x1b[D\x1b[D')
  for (const letter of 'xyx') press(letter)
  await until(() => expect(lines()[0]).toBe('> aabbaaxyxb'))
})

test('a chord types no letter, and whole characters go away at once', async () => {
  const log: string[] = []
  const { press, until, lines, cursor } = await show(<Prompt log={log} />)
  press('a')
  await until(() => expect(lines()[0]).toBe('> a'))
  press('\x18')
  await until(() => expect(log).toEqual(['ctrl+x']))
  press('👍🏽')
  await until(() => expect(lines()[0]).toBe('> a👍🏽'))
  press('\x7f')
  await until(() => expect(lines()[0]).toBe('> a'))
  press('bc')
  await until(() => expect(lines()[0]).toBe('> abc'))
  press('\x1b[D\x1b[3~')
  await until(() => expect(lines()[0]).toBe('> ab'))
  await until(() => expect(cursor()).toEqual({ x: 4, y: 0 }))
})

test('what comes after enter in a chunk belongs to whoever is there then', async () => {
  const log: string[] = []
  function TwoScreens() {
    const [isSent, setIsSent] = useState(false)
    if (isSent) return <Listener log={log} />
    return (
      <TextLine
        text=""
        placeholder="name"
        width={10}
        onText={() => undefined}
        onSubmit={() => setIsSent(true)}
      />
    )
  }
  const { press, until } = await show(<TwoScreens />)
  press('abc\rxy')
  await until(() => expect(log).toEqual(['x', 'y']))
})

test('what was typed before the line was there is not lost', async () => {
  function Opens() {
    const [isOpen, setIsOpen] = useState(false)
    useChords(() => setIsOpen(true), { isActive: !isOpen })
    return isOpen ? <Prompt log={[]} /> : <Text>closed</Text>
  }
  const { press, until, lines } = await show(<Opens />)
  press('/abc')
  press('de')
  await until(() => expect(lines()[0]).toBe('> abcde'))
})

test('below an overlay the line hears nothing', async () => {
  const log: string[] = []
  function Covered() {
    useChords((chord) => log.push(chord), { level: 'overlay' })
    return <Prompt log={log} />
  }
  const { press, until, lines } = await show(<Covered />)
  press('a')
  await until(() => expect(log).toEqual(['a']))
  press('\r')
  await until(() => expect(log).toEqual(['a', 'enter']))
  expect(lines()[0]).toBe('> search')
})

test('an outside text replaces what was typed, and typing goes on at its end', async () => {
  const { press, until, lines, rerender } = await show(<Prompt key="1" log={[]} first="ab" />)
  press('c')
  await until(() => expect(lines()[0]).toBe('> abc'))
  rerender(<Prompt key="2" log={[]} first="xy" />)
  await until(() => expect(lines()[0]).toBe('> xy'))
  press('z')
  await until(() => expect(lines()[0]).toBe('> xyz'))
})
