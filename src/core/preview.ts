/** A question as its author looks at it: before the answer, after it, and as the interviewer has it. Pure. */
import { inLanguage, otherLanguage } from './app/shown-language.ts'
import type { Drill, Task } from './drill/drill.ts'
import { startDrill } from './drill/start.ts'
import type { Texts } from './kinds/work.ts'
import type { Step } from './loop.ts'

export const SIDES = ['before', 'after', 'interviewer'] as const
export type Side = (typeof SIDES)[number]

/** What the file holds now. */
export type Look =
  | {
      readonly type: 'question'
      readonly task: Task
      /** The right answer of a code question. */
      readonly reference: string | null
      /** The played answer of a design, as it would stand in the fields. */
      readonly played: Texts | null
      /** What `sparr check` has to say of it all the same; empty: nothing. */
      readonly remark: string
    }
  /** It cannot be shown: `line` is `file:line:column: …; remedy`, `frame` the lines around it. */
  | {
      readonly type: 'problems'
      readonly problems: readonly { readonly line: string; readonly frame: string }[]
    }

export type Preview = {
  readonly look: Look
  readonly side: Side
  /** Hints that were taken. */
  readonly hints: number
  readonly lang: string
  readonly isHelpShown: boolean
}

export type PreviewEvent =
  | { readonly type: 'looked'; readonly look: Look }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | { readonly type: 'flip-language' }
  | { readonly type: 'hint' }
  | { readonly type: 'help' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

export type PreviewEffect = { readonly type: 'suspend' } | { readonly type: 'quit' }

export const newPreview = (look: Look, lang: string): Preview => ({
  look,
  side: 'before',
  hints: 0,
  lang,
  isHelpShown: false,
})

export const stepPreview: Step<Preview, PreviewEvent, PreviewEffect> = (preview, event) => {
  switch (event.type) {
    case 'looked':
      return [{ ...preview, look: event.look }, []]
    case 'turn': {
      const at = SIDES.indexOf(preview.side) + event.by + SIDES.length
      return [{ ...preview, side: SIDES[at % SIDES.length] ?? 'before' }, []]
    }
    case 'flip-language':
      return [{ ...preview, lang: nextLanguage(preview) ?? preview.lang }, []]
    case 'hint':
      return [{ ...preview, hints: preview.hints + (hintsLeft(preview) > 0 ? 1 : 0) }, []]
    case 'help':
      return [{ ...preview, isHelpShown: !preview.isHelpShown }, []]
    case 'suspend':
    case 'quit':
      return [preview, [{ type: event.type }]]
  }
}

/** Null where there is no other. */
export const nextLanguage = ({ look, lang }: Preview): string | null =>
  look.type === 'question' ? otherLanguage({ ...look.task, lang }) : null

/** Hints are taken before the answer. */
export const hintsLeft = ({ look, side, hints }: Preview): number =>
  look.type === 'question' && side === 'before'
    ? Math.max(0, look.task.question.hints.length - hints)
    : 0

type Shown = Pick<Preview, 'side' | 'hints' | 'lang'>

/** The sitting that its side shows: nobody answers it, and after the answer it is answered as well as can be. */
export function drillOf(look: Extract<Look, { type: 'question' }>, shown: Shown): Drill {
  const started = startDrill(
    look.task,
    { at: 0, monoMs: 0 },
    { sitting: 'preview', file: '', shuffle, isReadOnly: true },
  )
  const drill: Drill = withHints(inLanguage(started, shown.lang), shown.hints)
  return shown.side === 'before' ? pictured(drill) : answered(drill, look)
}

/** On no line, as nobody moves it. */
const NOWHERE = -1

function pictured(drill: Drill): Drill {
  if (drill.kind === 'choice') return { ...drill, work: { ...drill.work, cursor: NOWHERE } }
  if (drill.kind !== 'review') return drill
  const spotting = { ...drill.work.spotting, cursor: NOWHERE }
  return { ...drill, work: { ...drill.work, spotting } }
}

const withHints = <D extends Drill>(drill: D, hints: number): D => ({ ...drill, hints })

type Shape = Pick<Extract<Look, { type: 'question' }>, 'reference' | 'played'>

/** As they are written: their author looks for them there. */
const shuffle = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

function answered(drill: Drill, { reference, played }: Shape): Drill {
  const phase = { name: 'rating', hasGivenUp: false, suggestion: null } as const
  switch (drill.kind) {
    case 'choice': {
      const chosen = drill.task.question.options.flatMap(({ correct }, i) => (correct ? [i] : []))
      return { ...drill, phase, work: { ...drill.work, chosen } }
    }
    case 'estimate': {
      const { asks } = drill.task.question
      const texts = Object.fromEntries(
        asks.map(({ id, answer, unit }) => [id, `${answer} ${unit}`.trim()]),
      )
      return { ...drill, phase, work: { ...drill.work, texts } }
    }
    case 'review': {
      const { findings } = drill.task.question
      const spots = findings.map(({ lines: [from, to] }, i) => ({ id: `l${i}`, from, to }))
      const spotting = { ...drill.work.spotting, spots }
      return { ...drill, phase, work: { ...drill.work, spotting } }
    }
    case 'code': {
      const { stages } = drill.task.question
      const compare =
        reference === null ? null : { mine: '', reference, shows: 'reference' as const }
      const work = { ...drill.work, compare, stage: Math.max(0, stages.length - 1) }
      return { ...drill, phase, work }
    }
    case 'design':
      return { ...drill, phase, work: { ...drill.work, texts: played ?? drill.work.texts } }
    case 'recall':
    case 'behavioral':
      return { ...drill, phase }
  }
}
