import { Box, Text } from 'ink'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TextLine } from '../../../src/ui/parts/text-line.tsx'
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
