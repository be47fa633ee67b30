/** A whole program around the field: `node --import tsx field-app.tsx [draft file]`. NESTED=1 puts it into two boxes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Box, render, Text, useApp, useWindowSize } from 'ink'
import { useEffect, useReducer } from 'react'
import { TextField } from '../../../src/ui/fields/text-field.tsx'
import type { Field } from '../../../src/ui/text-field/field.ts'
import { type FieldEvent, newField, stepField, textOf } from '../../../src/ui/text-field/state.ts'

const [, , draftFile] = process.argv
const draft = draftFile ? readFileSync(draftFile, 'utf8') : ''

type State = { readonly field: Field; readonly others: string; readonly isDone: boolean }

/**
 * Keys the field passes on go through the same reducer as the edits. That is not a nicety: when "x" and Ctrl-D arrive in
 * one chunk, a handler that saves the `field` of its last render saves it without the x.
 */
function step(state: State, event: FieldEvent | { readonly chord: string }): State {
  if ('actions' in event)
    return state.isDone ? state : { ...state, field: stepField(state.field, event) }
  if (event.chord === 'ctrl+d') return { ...state, isDone: true }
  const mark = { 'ctrl+o': 'O', esc: 'E' }[event.chord] ?? ''
  return { ...state, others: state.others + mark }
}

function App() {
  const { exit } = useApp()
  const { columns, rows } = useWindowSize()
  const [{ field, others, isDone }, send] = useReducer(step, draft, (text) => ({
    field: newField(text),
    others: '',
    isDone: false,
  }))
  const isNested = process.env['NESTED'] === '1'
  const { line, at } = field.caret

  useEffect(() => {
    if (!isDone) return
    if (process.env['SAVE_TO']) writeFileSync(process.env['SAVE_TO'], textOf(field))
    exit()
  }, [isDone, field, exit])

  const input = (
    <TextField
      field={field}
      send={send}
      width={isNested ? columns - 8 : columns}
      height={isNested ? rows - 6 : rows - 2}
      placeholder="写下你的回答 / your answer"
      onOtherKey={(chord) => send({ chord })}
    />
  )
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} overflow="hidden">
      <Text wrap="truncate">{`${field.size} chars ${line}:${at} ${others}`}</Text>
      {isNested ? (
        <Box borderStyle="single" paddingX={1}>
          <Box borderStyle="round" paddingX={1}>
            {input}
          </Box>
        </Box>
      ) : (
        input
      )}
    </Box>
  )
}

const kitty = process.env['KITTY'] === '1' ? { kittyKeyboard: { mode: 'enabled' as const } } : {}
// 60: at the default of 30 frames a second, every second letter of a held key waits for the next frame.
const maxFps = Number(process.env['FPS'] ?? 60)
render(<App />, {
  maxFps,
  alternateScreen: true,
  incrementalRendering: true,
  exitOnCtrlC: true,
  ...kitty,
})
