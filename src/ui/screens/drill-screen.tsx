import { Box } from 'ink'
import { useState } from 'react'
import { isBlind } from '../../core/blind.ts'
import { fieldsIn } from '../../core/design/room.ts'
import { isAnswered } from '../../core/drill/ahead.ts'
import type { Drill } from '../../core/drill/drill.ts'
import { tellingOf } from '../../core/kinds/behavioral/story.ts'
import { isNaming } from '../../core/kinds/code/bug.ts'
import { fieldsOf, linesOf } from '../../core/kinds/facts.ts'
import type { Words } from '../../words/words.ts'
import { type Binding, bind, footer, intentFor } from '../keymap.ts'
import { HelpOverlay } from '../parts/help-overlay.tsx'
import { Rows } from '../parts/rows.tsx'
import { type BodySize, Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { useChords } from '../parts/use-chords.ts'
import { useScroll } from '../parts/use-scroll.ts'
import { fieldHelp } from '../rows/field-help.ts'
import { BLANK } from '../rows/plain.ts'
import { type ScreenProps, toDrill } from '../send.ts'
import type { StyledRow } from '../theme.ts'
import { clockRow, noticeOf, titlesOf } from './drill/context.ts'
import { DesignRoom } from './drill/design-room.tsx'
import { EstimateFields } from './drill/estimate-fields.tsx'
import { Fields } from './drill/fields.tsx'
import type { DrillIntent } from './drill/intent.ts'
import { drillKeys } from './drill/keys.ts'
import { promptRows } from './drill/prompt-view.ts'
import { SpotNote } from './drill/spot-note.tsx'
import { StoryFields } from './drill/story-fields.tsx'
import { topicRows } from './drill/topic-view.ts'
import { pinnedRows, workLines } from './drill/work-view.ts'

/** From here on prompt and answer stand side by side. */
const WIDE = 106

/** One question, whatever its kind: prompt, answer, what it was worth, the grades. */
export function DrillScreen(props: ScreenProps) {
  const { screen } = props.state
  return screen.name === 'drill' ? <OpenDrill {...props} drill={screen.drill} /> : null
}

function OpenDrill({ state, send, words, drill }: ScreenProps & { readonly drill: Drill }) {
  const signs = useSigns()
  const [isFieldLeft, leaveField] = useState(false)
  const fields =
    drill.kind === 'design' ? fieldsIn(drill.work, drill.task.question) : fieldsOf(drill.task)
  const field = fields['focus' in drill.work ? drill.work.focus : 0] ?? ''
  const isTyping = takesText(drill) && !isFieldLeft
  const held = state.evening.held.get(drill.task.name)
  const bindings = drillKeys(drill, field, isTyping, words, held)
  const cursor = cursorOf(drill)
  const run = drill.kind === 'code' ? drill.work.run : null
  // The first key must not take the prompt back to its beginning.
  const phase = drill.phase.name === 'reading' ? 'answering' : drill.phase.name
  const room = drill.kind === 'design' ? `${drill.work.stage} ${drill.work.exchanges.length}` : ''
  const scroll = useScroll(`${phase} ${run?.number ?? 0} ${room}`)

  function onChord(chord: string): void {
    if (cursor && moveCursor(chord)) return
    if (scroll.move(chord, cursor !== null)) return
    const intent: DrillIntent | undefined = intentFor(bindings, chord)
    if (!intent) return
    if (intent.type === 'view') {
      leaveField(intent.change === 'blur')
      return
    }
    // Who asks to type wants the letters to go into the field.
    if (intent.type === 'drill' && intent.happening.type === 'mode') leaveField(false)
    send(intent)
  }

  function moveCursor(chord: string): boolean {
    if (!cursor) return false
    const step = chord === 'up' || chord === 'k' ? -1 : chord === 'down' || chord === 'j' ? 1 : 0
    if (step !== 0) {
      const last = cursor.from + cursor.count - 1
      const to = Math.max(cursor.from, Math.min(last, cursor.at + step))
      scroll.follow()
      send(toDrill({ type: 'cursor', to }))
      return true
    }
    const option = optionOf(drill, chord)
    if (option === undefined) return false
    send(toDrill({ type: 'choose', option }))
    return true
  }

  useChords(onChord, { isActive: !state.isHelpShown && !isTyping })

  function body({ width, height }: BodySize) {
    if (state.isHelpShown)
      return (
        <HelpOverlay
          bindings={helpOf(bindings)}
          height={height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    const isField = takesText(drill) && drill.kind !== 'review'
    if (isField && drill.kind === 'design')
      return (
        <DesignRoom
          drill={drill}
          work={drill.work}
          question={drill.task.question}
          isActive={isTyping && !state.isHelpShown}
          isWide={width >= WIDE}
          width={width}
          height={height}
          scroll={scroll}
          words={words}
          send={send}
          onChord={onChord}
        />
      )
    const leftIfWide = Math.floor(width * 0.45)
    const beside = width >= WIDE ? promptRows(drill, words, signs, leftIfWide) : null
    // A prompt that does not fit beside the answer stands above it, where it scrolls with it.
    const isWide = beside !== null && (isField || beside.length <= height)
    const left = isWide ? leftIfWide : width
    const right = isWide ? width - left - 3 : width
    const prompt = isWide ? beside : promptRows(drill, words, signs, left)
    if (isField) return <>{typed(prompt, { left, right, height, isWide })}</>
    const view = {
      drill,
      words,
      signs,
      width: right,
      now: state.now,
      homeDir: state.homeDir,
      held,
      topic: isBlind(state) && isAnswered(drill) ? topicRows(drill, words, signs, right) : [],
    }
    const pinned = pinnedRows(view)
    const { rows, cursorRow, cursorRows = 1 } = workLines(view)
    const bug = drill.kind === 'code' ? drill.work.bug : null
    // A bug is named from the promises and the code alone; there is no room for more.
    const isPromptAbove = !isWide && !isAnswered(drill) && (bug === null || bug.isNamed)
    // After the answer the prompt has done its work: what is left is what it was worth.
    const all: readonly StyledRow[] = isPromptAbove ? [...prompt, BLANK, ...rows] : rows
    const cursorAt = cursorRow + all.length - rows.length
    const noting = drill.kind === 'review' ? drill.work.noting : null
    const room = Math.max(1, height - pinned.length - (noting === null ? 0 : 2))
    const top = scroll.top(all.length, room, {
      cursorRow: cursor ? cursorAt : null,
      cursorRows,
      // From the first run on the tests are what matters, not the prompt.
      anchor: run || bug ? all.length - rows.length : 0,
    })
    const main = (
      <Box flexDirection="column" width={right} flexShrink={0}>
        {pinned.length > 0 && (
          <Rows rows={pinned} top={0} height={pinned.length} more={words.moreBelow} />
        )}
        <Rows rows={all} top={top} height={room} more={words.moreBelow} />
        {noting !== null && (
          <SpotNote
            drill={drill}
            spot={noting}
            width={right}
            isActive={!state.isHelpShown}
            words={words}
            send={send}
            onChord={onChord}
          />
        )}
      </Box>
    )
    if (!isWide) return main
    return (
      <Box>
        <Box width={left} flexShrink={0} marginRight={3}>
          <Rows rows={prompt} top={0} height={height} more={words.moreBelow} />
        </Box>
        {main}
      </Box>
    )
  }

  function typed(
    prompt: readonly StyledRow[],
    {
      left,
      right,
      height,
      isWide,
    }: { left: number; right: number; height: number; isWide: boolean },
  ) {
    const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
    // Each number has its question above it; the fields of a sheet are one row each, but for the open one.
    const wanted = drill.kind === 'estimate' ? 4 * fields.length : fields.length + (telling ? 6 : 3)
    const least = Math.min(height - 3, wanted)
    const promptHeight = isWide ? height : Math.min(prompt.length, height - least - 1)
    const fieldHeight = isWide ? height : height - promptHeight - 1
    const isActive = isTyping && !state.isHelpShown
    const shared = { field, isActive, width: right, height: fieldHeight, words, send, onChord }
    return (
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Box width={left} flexShrink={0} {...(isWide ? { marginRight: 3 } : { marginBottom: 1 })}>
          <Rows
            rows={prompt}
            top={scroll.top(prompt.length, promptHeight)}
            height={promptHeight}
            more={words.moreBelow}
          />
        </Box>
        {drill.kind === 'estimate' ? (
          <EstimateFields
            {...shared}
            drill={drill}
            asks={drill.task.question.asks}
            texts={drill.work.texts}
            fieldOf={(id) => id}
            isWarned={() => drill.work.isWarned}
            onLast={() => send(toDrill({ type: 'submit' }))}
          />
        ) : telling ? (
          <StoryFields {...shared} drill={drill} telling={telling} signs={signs} fields={fields} />
        ) : (
          <Fields
            {...shared}
            texts={'texts' in drill.work ? drill.work.texts : {}}
            fields={fields}
            label={(one) => words.sheet[one as keyof Words['sheet']['guides']]}
            guide={(one) => words.sheet.guides[one as keyof Words['sheet']['guides']]}
          />
        )}
      </Box>
    )
  }

  function helpOf(keys: readonly Binding<unknown>[]): readonly Binding<unknown>[] {
    // The mock around the drill listens to this one itself.
    const around = state.mock ? [bind('ctrl+g', words.solo.keys.nextPhase, null)] : []
    return [...keys, ...around, ...(takesText(drill) ? fieldHelp(words) : [])]
  }

  return (
    <Screen
      title={state.isHelpShown ? words.help.title : titlesOf({ state, drill, words }, signs)}
      right={clockRow(drill, words)}
      notice={noticeOf({ state, drill, send, words }, signs)}
      footer={(width) => footer(bindings, width, signs.between)}
      tooSmall={words.tooSmall}
    >
      {body}
    </Screen>
  )
}

function takesText(drill: Drill): boolean {
  const { kind, phase, work } = drill
  const isOpen = phase.name === 'reading' || phase.name === 'answering'
  if (!isOpen || drill.isReadOnly) return false
  switch (kind) {
    case 'recall':
    case 'behavioral':
      return work.mode === 'type'
    case 'estimate':
    case 'design':
      return true
    case 'review':
      return work.noting !== null
    case 'choice':
    case 'code':
      return false
  }
}

/** The list that up and down move in: options while choosing, lines while ticking. */
function cursorOf(
  drill: Drill,
): { readonly from: number; readonly at: number; readonly count: number } | null {
  const { kind, phase, work, task } = drill
  const isOpen = phase.name === 'reading' || phase.name === 'answering'
  if (isOpen) {
    if (kind === 'choice') return { from: 0, at: work.cursor, count: work.order.length }
    if (kind === 'review')
      return { from: 1, at: work.spotting.cursor, count: Number.MAX_SAFE_INTEGER }
    if (kind === 'code' && work.bug && isNaming(work))
      return work.bug.pane === 'tests'
        ? { from: 0, at: work.bug.test, count: Number.MAX_SAFE_INTEGER }
        : { from: 1, at: work.bug.spotting.cursor, count: Number.MAX_SAFE_INTEGER }
  }
  if (phase.name !== 'revealed' || !('marks' in work)) return null
  return { from: 0, at: work.cursor, count: linesOf(task.question).length }
}

/** A digit takes the option it numbers. */
function optionOf({ kind, work }: Drill, chord: string): number | undefined {
  return kind === 'choice' && /^[1-8]$/.test(chord) ? work.order[Number(chord) - 1] : undefined
}
