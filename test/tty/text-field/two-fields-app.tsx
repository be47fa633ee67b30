/** Two fields of which one has the focus, below a heading that can grow. Tab switches, Ctrl-O grows, Ctrl-T disables. */
import { Box, render, Text, useInput, useWindowSize } from 'ink'
import { useReducer, useState } from 'react'
import { TextField } from '../../../src/ui/fields/text-field.tsx'
import { newField, stepField } from '../../../src/ui/text-field/state.ts'

function App() {
  const { columns } = useWindowSize()
  const [upper, sendUpper] = useReducer(stepField, 'one', (text) => newField(text))
  const [lower, sendLower] = useReducer(stepField, 'lower', (text) => newField(text))
  const [focus, setFocus] = useState(0)
  const [heading, setHeading] = useState(1)
  const [isDisabled, setIsDisabled] = useState(false)

  // Where nobody listens for keys any more, a program ends.
  useInput(() => undefined)
  const onOtherKey = (chord: string) => {
    if (chord === 'tab') setFocus((now) => 1 - now)
    if (chord === 'ctrl+o') setHeading((now) => now + 1)
    if (chord === 'ctrl+t') setIsDisabled(true)
  }
  const common = { width: columns - 4, height: 2, onOtherKey }
  return (
    <Box flexDirection="column" width={columns}>
      <Text>{Array(heading).fill('heading').join('\n')}</Text>
      <Box borderStyle="single" paddingX={1}>
        <TextField
          {...common}
          field={upper}
          send={sendUpper}
          isFocused={focus === 0}
          isDisabled={isDisabled}
        />
      </Box>
      <Box borderStyle="single" paddingX={1}>
        <TextField {...common} field={lower} send={sendLower} isFocused={focus === 1} />
      </Box>
    </Box>
  )
}

render(<App />, { alternateScreen: true, incrementalRendering: true, maxFps: 60 })
