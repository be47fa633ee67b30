import { useState } from 'react'
import type { App } from '../../../core/app/app.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import { stageOf } from '../../../core/interview/solo/stage.ts'
import type { Words } from '../../../words/words.ts'
import { fieldHelp } from '../../fields/field-help.ts'
import { type Binding, intentFor, shown } from '../../keymap.ts'
import { useChords } from '../../keys/use-chords.ts'
import type { Cursor, DrillIntent, Keys } from '../../kinds/kind-view.ts'
import { viewOf } from '../../kinds/views.ts'
import { HelpOverlay, helpKeys } from '../../parts/help-overlay.tsx'
import { type BodySize, Screen } from '../../parts/screen.tsx'
import { useSigns } from '../../parts/signs.tsx'
import { useScroll } from '../../parts/use-scroll.ts'
import { type ScreenProps, toDrill } from '../../send.ts'
import { nextPhaseKeys } from '../mock/common-keys.ts'
import { AnswerBody } from './answer-body.tsx'
import { FieldsBody } from './fields-body.tsx'
import { drillKeys } from './keys.ts'
import { clockRow, noticeOf, titlesOf } from './title-rows.ts'

/** One question, whatever its kind: prompt, answer, what it was worth, the grades. */
export function DrillScreen(props: ScreenProps) {
  const { screen } = props.state
  return screen.name === 'drill' ? <OpenDrill {...props} drill={screen.drill} /> : null
}

function OpenDrill(props: ScreenProps & { readonly drill: Drill }) {
  const { state, send, words, drill } = props
  const signs = useSigns()
  const [isFieldLeft, leaveField] = useState(false)
  const view = viewOf(drill)
  const { typing } = view
  const field = typing?.fields?.(drill)[typing.focus?.(drill) ?? 0] ?? ''
  const takesText = isOpen(drill) ? typing?.isOn(drill) === true : isWritingAfter(drill)
  const isTyping = takesText && !isFieldLeft
  const held = state.evening.held.get(drill.task.name)
  const cursor = cursorOf(drill)
  const at = {
    field,
    isTyping,
    held,
    hasCursor: cursor !== null,
    hasNotice: state.notices.length > 0,
  }
  const bindings = [...drillKeys(drill, at, words), ...aroundKeys(state, drill, words)]
  // The first key must not take the prompt back to its beginning.
  const phase = drill.phase.name === 'reading' ? 'answering' : drill.phase.name
  const scroll = useScroll(`${phase} ${view.scrollKey?.(drill) ?? ''}`)

  function onChord(chord: string): void {
    if (cursor && moveCursor(cursor, chord)) return
    if (scroll.move(chord, cursor !== null)) return
    const intent: DrillIntent | undefined = intentFor(bindings, chord)
    if (!intent) return
    if (intent.type === 'view') {
      leaveField(intent.change === 'blur')
      return
    }
    // What is told of the line at the cursor is seen, however far somebody has scrolled.
    if (cursor !== null && intent.type === 'drill' && AT_CURSOR.has(intent.happening.type))
      scroll.follow()
    // Who asks to type wants the letters to go into the field.
    if (intent.type === 'drill' && intent.happening.type === 'mode') leaveField(false)
    send(intent)
  }

  function moveCursor({ from, at, count }: Cursor, chord: string): boolean {
    const step = chord === 'up' || chord === 'k' ? -1 : chord === 'down' || chord === 'j' ? 1 : 0
    if (step !== 0) {
      const to = Math.max(from, Math.min(from + count - 1, at + step))
      scroll.follow()
      send(toDrill({ type: 'cursor', to }))
      return true
    }
    const happening = view.atCursor?.(drill, chord)
    if (happening) send(toDrill(happening))
    return happening !== undefined
  }

  useChords(onChord, { isActive: !state.isHelpShown && !isTyping })

  function body(size: BodySize) {
    if (state.isHelpShown)
      return (
        <HelpOverlay
          bindings={helpOf(bindings)}
          height={size.height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    const shared = { ...props, ...size, signs, scroll, field, onChord }
    if (takesText && typing && typing.place !== 'below')
      return <FieldsBody {...shared} typing={typing} isActive={isTyping} />
    return <AnswerBody {...shared} cursor={cursor} held={held} isNoting={takesText} />
  }

  function helpOf(keys: readonly Binding<unknown>[]): readonly Binding<unknown>[] {
    const pages = shown('pgup, pgdn, home, end', words.keys.scroll, null)
    return [...keys, pages, ...(takesText ? fieldHelp(words) : [])]
  }

  return (
    <Screen
      title={state.isHelpShown ? words.help.title : titlesOf({ state, drill, words }, signs)}
      right={clockRow(drill, words)}
      notice={noticeOf({ state, drill, send, words }, signs)}
      keys={state.isHelpShown ? helpKeys(words) : bindings}
      words={words}
    >
      {body}
    </Screen>
  )
}

const AT_CURSOR: ReadonlySet<string> = new Set(['mark', 'reject'])

/** The mock around the drill listens to these itself. */
function aroundKeys({ mock }: App, drill: Drill, words: Words): Keys {
  return mock && stageOf(mock, drill).name === 'answer' ? nextPhaseKeys(mock, words) : []
}

function isOpen({ phase, isReadOnly }: Drill): boolean {
  return (phase.name === 'reading' || phase.name === 'answering') && !isReadOnly
}

const isWritingAfter = (drill: Drill): boolean =>
  drill.phase.name === 'rating' && viewOf(drill).typing?.isOnAfter?.(drill) === true

function cursorOf(drill: Drill): Cursor | null {
  const { name } = drill.phase
  // With the grades on the screen only what is ticked beside them.
  const isMoving = name === 'reading' || name === 'answering' || name === 'revealed'
  const isAfter = name === 'rating' && drill.kind === 'code'
  return isMoving || isAfter ? (viewOf(drill).cursor?.(drill) ?? null) : null
}
