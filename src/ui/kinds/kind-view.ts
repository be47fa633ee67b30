/** What the screens know of a kind of question: how its answer is written, which keys it has, and how it is drawn. */
import type { ReactElement } from 'react'
import type { DrillOf, KindWith } from '../../core/drill/drill.ts'
import type { DrillHappening } from '../../core/drill/happening.ts'
import type { ProseWork } from '../../core/kinds/work.ts'
import type { Kind } from '../../core/question/question.ts'
import type { Signs } from '../../telling/signs.ts'
import type { StyledRow } from '../../telling/style.ts'
import type { Words } from '../../words/words.ts'
import type { Binding } from '../keymap.ts'
import type { useScroll } from '../parts/use-scroll.ts'
import type { Intent, Send } from '../send.ts'

/** What a key of a drill does: something happens to the drill, or to the screen alone. */
export type DrillIntent =
  | Intent
  | { readonly type: 'view'; readonly change: 'focus-field' | 'blur' }
export type Keys = readonly Binding<DrillIntent>[]

export type View<K extends Kind = Kind> = {
  readonly drill: DrillOf<K>
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

/** The kinds that are said or typed. */
export type Spoken = KindWith<ProseWork>

/** Rows with something at the cursor in them. */
export type Lines = {
  readonly rows: readonly StyledRow[]
  readonly cursorRow: number
  /** Rows of what stands at the cursor, where it is more than one. */
  readonly cursorRows?: number
}

/** The list that up and down move in. */
export type Cursor = { readonly from: number; readonly at: number; readonly count: number }

export type AnswerView<K extends Kind> = View<K> & {
  /** Wall clock, for "saved 3 s ago". */
  readonly now: number
  readonly homeDir: string
}

export type FieldProps<K extends Kind> = View<K> & {
  readonly field: string
  readonly isActive: boolean
  readonly height: number
  readonly send: Send
  readonly onChord: (chord: string) => void
}

export type RoomProps<K extends Kind> = FieldProps<K> & {
  /** The two sides stand side by side. */
  readonly isWide: boolean
  readonly scroll: ReturnType<typeof useScroll>
}

/** Where the letters go while an answer is open. */
export type Typing<K extends Kind> = {
  /** A field is open: letters go into it, and only chords are keys. */
  readonly isOn: (drill: DrillOf<K>) => boolean
  /** The same with the grades on the screen: something is written after the answer. */
  readonly isOnAfter?: (drill: DrillOf<K>) => boolean
  readonly keys: (drill: DrillOf<K>, field: string, words: Words) => Keys
  /** The names of the fields, and which of them has the keys; where they are not given there is one, without a name. */
  readonly fields?: (drill: DrillOf<K>) => readonly string[]
  readonly focus?: (drill: DrillOf<K>) => number
} & (
  | {
      /** Beside the prompt, or below it in a narrow window. */
      readonly place: 'beside'
      /** Rows that the fields can use. */
      readonly wanted: (drill: DrillOf<K>) => number
      readonly Fields: (props: FieldProps<K>) => ReactElement
    }
  /** The prompt is part of it. */
  | { readonly place: 'whole'; readonly Room: (props: RoomProps<K>) => ReactElement }
  /** One line and its label, below what is written about. */
  | {
      readonly place: 'below'
      readonly Line: (props: Omit<FieldProps<K>, 'height'>) => ReactElement
    }
)

export type KindView<K extends Kind> = {
  /** The answer as it stands: in progress, or what it was worth. */
  readonly rows: (view: AnswerView<K>) => Lines
  /** While the answer is open and no field has the letters; `more` are those of every kind. */
  readonly answeringKeys: (
    drill: DrillOf<K>,
    at: { readonly field: string; readonly words: Words; readonly more: Keys },
  ) => Keys
  readonly typing?: Typing<K>
  /** While the answer is open or its lines are ticked; null: nothing to move in. */
  readonly cursor?: (drill: DrillOf<K>) => Cursor | null
  /** A chord that means something only at the cursor. */
  readonly atCursor?: (drill: DrillOf<K>, chord: string) => DrillHappening | undefined
  /** While lines are ticked; a kind without it has a key and goes straight to the grades. */
  readonly tickingKeys?: (drill: DrillOf<K>, words: Words) => Keys
  /** Beside the grades. */
  readonly ratingKeys?: (drill: DrillOf<K>, words: Words) => Keys
  /** Below the prompt: what is part of it by now. */
  readonly promptRows?: (view: View<K>) => readonly StyledRow[]
  /** What was asked, above an answer that is shown without its prompt. */
  readonly askedRows?: (view: AnswerView<K>) => readonly StyledRow[]
  /** In view however far the rest is scrolled. */
  readonly pinnedRows?: (view: AnswerView<K>) => readonly StyledRow[]
  /** Times worth telling with the grades. */
  readonly times?: (drill: DrillOf<K>, words: Words) => readonly string[]
  /** Changes when what is shown begins anew, and is not scrolled any more. */
  readonly scrollKey?: (drill: DrillOf<K>) => string
  /** In a narrow window the prompt stands above the answer; `passed`: out of view until somebody scrolls to it. */
  readonly promptAbove?: (drill: DrillOf<K>) => 'shown' | 'passed'
}
