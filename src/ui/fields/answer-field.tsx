import { TextField } from './text-field.tsx'
import { useField } from './use-field.ts'

type Props = {
  /** What the answer is. A text that did not come from this field resets it, with the caret at the end. */
  readonly text: string
  /** Reads keys and shows the cursor. */
  readonly isActive?: boolean
  /** Shown dim and not editable: it is being judged. */
  readonly isDisabled?: boolean
  /** Cells and rows on the screen. */
  readonly width: number
  readonly height: number
  readonly placeholder?: string
  /** Most UTF-16 units the answer may have. */
  readonly limit?: number
  /** After every edit, before the chords that were pressed later. */
  readonly onText: (text: string) => void
  /** A key the field has no use for, such as `esc`, `tab`, `ctrl+d`. */
  readonly onChord?: (chord: string) => void
}

/** A multi-line answer whose text belongs to the caller. */
export function AnswerField(props: Props) {
  const { text, isActive = true, isDisabled = false, width, height, placeholder = '' } = props
  const { limit = 100_000, onText, onChord } = props
  const { field, send } = useField(text, limit, onText)
  return (
    <TextField
      field={field}
      send={send}
      width={width}
      height={height}
      placeholder={placeholder}
      isFocused={isActive}
      isDisabled={isDisabled}
      {...(onChord ? { onOtherKey: onChord } : {})}
    />
  )
}
