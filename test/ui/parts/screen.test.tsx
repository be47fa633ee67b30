import { Text } from 'ink'
import { expect, test } from 'vitest'
import { bind } from '../../../src/ui/keymap.ts'
import { type BodySize, Screen } from '../../../src/ui/parts/screen.tsx'
import { show } from '../show.tsx'

const props = {
  keys: [bind('enter', 'start', 1), bind('?', 'keys', 1)],
  words: {
    tooSmall: (columns: number, rows: number) => `The window is ${columns}x${rows}.`,
    noRoom: String,
  },
}

test('title left, clock right, notice above the keys, one row of the window free', async () => {
  const { lines } = await show(
    <Screen
      {...props}
      title="Recall › Why is there a P?"
      right={[{ text: '0:41 of 1:30', style: 'plain' }]}
      notice={[{ text: '! not saved', style: 'warn' }]}
    >
      <Text>the prompt</Text>
    </Screen>,
    { columns: 50, rows: 14 },
  )
  expect(lines()).toEqual([
    ` Recall › Why is there a P?${' '.repeat(10)}0:41 of 1:30`,
    '',
    ' the prompt',
    ...Array(8).fill(''),
    ' ! not saved',
    ' enter start · ? keys',
    '',
  ])
})

test('the body knows its size, also after the window changed', async () => {
  const sizes: BodySize[] = []
  const { resize, until, lines } = await show(
    <Screen {...props} title="sparr">
      {(size) => {
        sizes.push(size)
        return <Text>{`${size.width}x${size.height}`}</Text>
      }}
    </Screen>,
  )
  expect(sizes[0]).toEqual({ width: 78, height: 19 })
  resize(60, 20)
  await until(() => expect(lines()[2]).toBe(' 58x15'))
  resize(20, 5)
  await until(() => expect(lines().join('')).toContain('The window is 20x5.'))
  resize(80, 24)
  await until(() => expect(lines()[2]).toBe(' 78x19'))
})

test('a long title gives way to the clock, in Chinese too', async () => {
  const { lines } = await show(
    <Screen
      {...props}
      title={'并发编程'.repeat(10)}
      right={[{ text: '1:00 of 2:00', style: 'plain' }]}
    >
      <Text>body</Text>
    </Screen>,
    { columns: 40, rows: 12 },
  )
  expect(lines()[0]).toBe(` ${'并发编程'.repeat(3)}… 1:00 of 2:00`)
})

test('a body that is too tall never pushes the keys out', async () => {
  const { lines } = await show(
    <Screen {...props} title="sparr">
      <Text>{'line\n'.repeat(100)}</Text>
    </Screen>,
    { columns: 40, rows: 12 },
  )
  expect(lines()[10]).toContain('enter start')
  expect(lines()[0]).toBe(' sparr')
})
