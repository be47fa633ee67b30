import { Text } from 'ink'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { AnswerField } from '../../../src/ui/fields/answer-field.tsx'
import { useChords } from '../../../src/ui/keys/use-chords.ts'
import { show } from '../show.tsx'

function Listener({ log, name = '' }: { readonly log: string[]; readonly name?: string }) {
  useChords((chord) => log.push(`${name}${chord}`))
  return <Text>listening</Text>
}

test('a chunk of keys is taken apart and kept in order', async () => {
  const log: string[] = []
  const { press, until } = await show(<Listener log={log} />)
  press('a ?\r\x04é中\x1b[A\x1b[B\t\x1b[Z')
  const wanted = 'a space ? enter ctrl+d é 中 up down tab shift+tab'.split(' ')
  await until(() => expect(log).toEqual(wanted))
})

test('escape is a key of its own', async () => {
  const log: string[] = []
  const { press, until } = await show(<Listener log={log} />)
  press('\x1b')
  await until(() => expect(log).toEqual(['esc']))
})

test('each key sees what the one before it changed', async () => {
  const log: string[] = []
  function Counter() {
    const [count, setCount] = useState(0)
    useChords(() => {
      log.push(`${count}`)
      setCount(count + 1)
    })
    return <Text>{`count ${count}`}</Text>
  }
  const { press, until, text } = await show(<Counter />)
  press('xxxx')
  await until(() => expect(log).toEqual(['0', '1', '2', '3']))
  await until(() => expect(text()).toContain('count 4'))
})

test('of two listeners the later one has the keys, and the other gets them back', async () => {
  const log: string[] = []
  function Two() {
    const [isOpen, setIsOpen] = useState(false)
    useChords((chord) => {
      log.push(`below ${chord}`)
      if (chord === 'o') setIsOpen(true)
    })
    return isOpen ? <Above close={() => setIsOpen(false)} /> : <Text>closed</Text>
  }
  function Above({ close }: { readonly close: () => void }) {
    useChords((chord) => {
      log.push(`above ${chord}`)
      if (chord === 'c') close()
    })
    return <Text>open</Text>
  }
  const { press, until } = await show(<Two />)
  press('aoxca')
  await until(() => expect(log).toEqual(['below a', 'below o', 'above x', 'above c', 'below a']))
})

test('an active field comes before the chords of its screen', async () => {
  const log: string[] = []
  function Both() {
    const [text, setText] = useState('')
    useChords((chord) => log.push(chord))
    return (
      <AnswerField
        text={text}
        width={20}
        height={2}
        placeholder="empty"
        onText={(next) => {
          log.push(`text ${next}`)
          setText(next)
        }}
        onChord={(chord) => log.push(`passed ${chord}`)}
      />
    )
  }
  const { press, until } = await show(<Both />)
  press('q\x0f')
  await until(() => expect(log).toEqual(['text q', 'passed ctrl+o']))
})

test('a paste is no row of keys', async () => {
  const log: string[] = []
  const { paste, press, until } = await show(<Listener log={log} />)
  paste('q\r')
  press('x')
  await until(() => expect(log).toEqual(['x']))
})

test('that holds across the events Ink makes of one chunk', async () => {
  const log: string[] = []
  function Cursor() {
    const [row, setRow] = useState(0)
    useChords((chord) => {
      if (chord === 'down') setRow(row + 1)
      else log.push(`${chord} on ${row}`)
    })
    return <Text>{`row ${row}`}</Text>
  }
  const { press, until } = await show(<Cursor />)
  press('\x1b[B\x1b[B\r')
  await until(() => expect(log).toEqual(['enter on 2']))
})
