import { Box } from 'ink'
import {
  drillOf,
  hintsLeft,
  type Look,
  nextLanguage,
  type Preview,
  type PreviewEvent,
  SIDES,
} from '../../core/preview.ts'
import { textIn } from '../../core/question/text.ts'
import { said } from '../../telling/notice.ts'
import type { StyledRow } from '../../telling/style.ts'
import type { Words } from '../../words/words.ts'
import { type Binding, bind, EVERYWHERE, intentFor } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { viewOf } from '../kinds/views.ts'
import { HelpOverlay, helpKeys } from '../parts/help-overlay.tsx'
import { Rows } from '../parts/rows.tsx'
import { type BodySize, Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { useScroll } from '../parts/use-scroll.ts'
import { promptOf } from './drill/prompt.ts'
import { isWide, leftOf, rightOf } from './drill/sides.ts'
import { answerRows, problemRows, sideRows } from './preview-rows.ts'

export type PreviewSend = (event: PreviewEvent) => void

type Props = {
  readonly preview: Preview
  readonly send: PreviewSend
  readonly words: Words
}

/** A question as its author looks at it, or what is to be mended before it can be shown. */
export function PreviewScreen({ preview, send, words }: Props) {
  const { look, side, isHelpShown } = preview
  const signs = useSigns()
  const scroll = useScroll(`${look.type} ${side}`)
  const bindings = previewKeys(preview, words)
  useChords(
    (chord) => {
      if (scroll.move(chord, false)) return
      const event = intentFor(bindings, chord)
      if (event) send(event)
    },
    { isActive: !isHelpShown },
  )
  const shown = [
    ...bindings,
    bind<PreviewEvent | null>(['up', 'down'], words.keys.scroll, null, {
      keys: 'up, down',
      instead: EVERYWHERE,
    }),
  ]

  function body(size: BodySize) {
    const { width, height } = size
    if (isHelpShown)
      return (
        <HelpOverlay
          bindings={shown}
          height={height}
          more={words.moreBelow}
          onClose={() => send({ type: 'help' })}
        />
      )
    if (look.type === 'problems') {
      const rows = problemRows(look, { words, signs, width })
      const top = scroll.top(rows.length, height)
      return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
    }
    return <Question {...{ preview, look, words, signs, scroll }} {...size} />
  }

  return (
    <Screen
      title={isHelpShown ? words.help.title : titleOf(preview, words)}
      right={sideRow(preview, words)}
      notice={
        look.type === 'question' && look.remark !== '' ? said('told', look.remark, signs) : []
      }
      keys={isHelpShown ? helpKeys(words) : shown}
      words={words}
    >
      {body}
    </Screen>
  )
}

function Question({
  preview,
  look,
  words,
  signs,
  scroll,
  width,
  height,
}: BodySize & {
  readonly preview: Preview
  readonly look: Extract<Look, { type: 'question' }>
  readonly words: Words
  readonly signs: ReturnType<typeof useSigns>
  readonly scroll: ReturnType<typeof useScroll>
}) {
  const { side } = preview
  const drill = drillOf(look, preview)
  const view = { drill, words, signs, width }
  const { typing } = viewOf(drill)
  // A design is met in its room, whose fields stay empty here.
  if (side === 'before' && typing?.place === 'whole')
    return (
      <typing.Room
        {...{ ...view, height, scroll, send: nothing, onChord: nothing }}
        field=""
        isActive={false}
        isWide={isWide(width)}
      />
    )
  const beside =
    isWide(width) && side !== 'interviewer' ? promptOf({ ...view, width: leftOf(width) }) : null
  if (beside === null || beside.length > height) {
    const rows = sideRows(view, side)
    const top = scroll.top(rows.length, height)
    return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
  }
  const rows = answerRows({ ...view, width: rightOf(width) })
  return (
    <Box>
      <Box width={leftOf(width)} flexShrink={0} marginRight={3}>
        <Rows rows={beside} top={0} height={height} more={words.moreBelow} />
      </Box>
      <Box width={rightOf(width)} flexShrink={0} flexDirection="column">
        <Rows
          rows={rows}
          top={scroll.top(rows.length, height)}
          height={height}
          more={words.moreBelow}
        />
      </Box>
    </Box>
  )
}

const nothing = (): void => undefined

function previewKeys(preview: Preview, words: Words): readonly Binding<PreviewEvent>[] {
  const { keys, short, drill, authoring } = words
  const { look, hints } = preview
  const isQuestion = look.type === 'question'
  const all = isQuestion ? look.task.question.hints.length : 0
  return [
    ...(isQuestion
      ? [
          bind<PreviewEvent>(['tab', 'right'], authoring.previewing.keys.side, {
            type: 'turn',
            by: 1,
          }),
          bind<PreviewEvent>(
            ['shift+tab', 'left'],
            authoring.previewing.keys.back,
            { type: 'turn', by: -1 },
            { instead: 'tab' },
          ),
        ]
      : []),
    ...(hintsLeft(preview) > 0
      ? [bind<PreviewEvent>('h', `${keys.hint} ${drill.hints(hints, all)}`, { type: 'hint' })]
      : []),
    ...(nextLanguage(preview) === null
      ? []
      : [bind<PreviewEvent>('l', keys.flip, { type: 'flip-language' }, { short: short.flip })]),
    bind<PreviewEvent>('?', keys.help, { type: 'help' }),
    bind<PreviewEvent>(['q', 'esc'], authoring.previewing.keys.leave, { type: 'quit' }),
    bind<PreviewEvent>('ctrl+z', keys.suspend, { type: 'suspend' }, { instead: EVERYWHERE }),
    bind<PreviewEvent>('ctrl+c', keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
}

function titleOf({ look, lang }: Preview, words: Words): string {
  if (look.type === 'problems') return words.authoring.previewing.problems
  return textIn(look.task.question.title, lang, look.task.deckLang)
}

function sideRow({ look, side }: Preview, words: Words): StyledRow {
  if (look.type === 'problems') return []
  const place = words.code.of(SIDES.indexOf(side) + 1, SIDES.length)
  return [{ text: `${words.authoring.previewing.sides[side]}  ${place}`, style: 'accent' }]
}
