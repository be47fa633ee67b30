/** Hands the terminal over: `e` runs the command of the arguments, `g` one that does not exist, ctrl-z stops, q leaves. */
import { appendFileSync } from 'node:fs'
import { Box, render, Text, useApp } from 'ink'
import { useState } from 'react'
import { openEditor } from '../../../src/term/open-editor.ts'
import { onEnd, stopUntilContinued } from '../../../src/term/signals.ts'
import { AnswerField } from '../../../src/ui/fields/answer-field.tsx'

const [, , file = '', ...args] = process.argv

function App() {
  const { exit, suspendTerminal } = useApp()
  const [text, setText] = useState('')
  const [note, setNote] = useState('ready')

  async function open(program: string, options: readonly string[]) {
    const plan = { how: 'foreground', file: program, args: options } as const
    setNote(JSON.stringify(await openEditor(plan, suspendTerminal)))
  }
  return (
    <Box flexDirection="column">
      <Text>{note}</Text>
      <AnswerField
        text={text}
        width={40}
        height={3}
        onText={setText}
        onChord={(chord) => {
          if (chord === 'ctrl+o') void open(file, args)
          if (chord === 'ctrl+g') void open('no-such-editor', [])
          if (chord === 'ctrl+z')
            void stopUntilContinued(suspendTerminal).then(() => setNote('back'))
          if (chord === 'ctrl+d') exit()
        }}
      />
    </Box>
  )
}

// A signal may come with the first frame.
onEnd(
  (signal) => appendFileSync('ended.txt', signal),
  () => app.unmount(),
)
const app = render(<App />, {
  alternateScreen: true,
  incrementalRendering: true,
  interactive: true,
  exitOnCtrlC: false,
  maxFps: 60,
})
await app.waitUntilExit()
