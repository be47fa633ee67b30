import { useInput } from 'ink'
import TextInput from 'ink-text-input'
import { useReducer, useRef } from 'react'
import { type Keystroke, readKeys } from '../text-field/keys.ts'

type Props = {
  /** What stands before the caret. */
  readonly text: string
  readonly isActive: boolean
  /** Letters were typed, in one piece and without any key that is none. */
  readonly onType: (typed: string) => void
}

/**
 * ink-text-input, with its caret always at the end of its text: it draws no cursor of its own then, and the real one can
 * be put where an input method must open. Only what is typed is taken from it. It would also take `ctrl+a` for an `a`,
 * half an emoji for a whole one, and the `\r` of a chunk for a letter; such keys are the caller's.
 */
export function TypedText({ text, isActive, onType }: Props) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const isLetters = useRef(false)
  // What it believes its text is. Where that is wrong it is made anew, because nothing else moves its caret.
  const believed = useRef({ text, generation: 0 })
  if (believed.current.text !== text)
    believed.current = { text, generation: believed.current.generation + 1 }

  return (
    <>
      <Listener
        isActive={isActive}
        onKeys={(strokes) => {
          isLetters.current = isTyped(strokes)
        }}
      />
      <TextInput
        key={believed.current.generation}
        value={text}
        focus={isActive}
        showCursor={false}
        onChange={(next) => {
          believed.current = { ...believed.current, text: next }
          // Several keys may come before a frame: each is told with the text of the last frame before it.
          if (isLetters.current) onType(next.slice(text.length))
          redraw()
        }}
      />
    </>
  )
}

/** Letters and nothing else: what ink-text-input understands. */
export function isTyped(strokes: readonly Keystroke[]): boolean {
  return strokes.length === 1 && strokes[0]?.type === 'text'
}

/** Stands before ink-text-input, so that it hears of a key first. */
function Listener({
  isActive,
  onKeys,
}: {
  readonly isActive: boolean
  readonly onKeys: (strokes: readonly Keystroke[]) => void
}) {
  useInput((input, key) => onKeys(readKeys(input, key)), { isActive })
  return null
}
