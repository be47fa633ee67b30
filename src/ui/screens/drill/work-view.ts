/** What stands below or beside the prompt: the answer in progress, and after it what it was worth. */

import { isAnswered } from '../../../core/drill/ahead.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import type { Held } from '../../../core/held.ts'
import type { BehavioralWork } from '../../../core/kinds/behavioral/work.ts'
import { isNaming } from '../../../core/kinds/code/bug.ts'
import type { DesignWork } from '../../../core/kinds/design/work.ts'
import type { RecallWork } from '../../../core/kinds/recall/work.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { diagnosisRows, namingRows } from './bug-view.ts'
import { choiceRows } from './choice-view.ts'
import { codeRows, compareRows, fileRows } from './code-view.ts'
import { debriefRows, ownDesignRows, rubricLines } from './debrief-view.ts'
import { askedRows, estimateRows } from './estimate-view.ts'
import { modelRows } from './model-view.ts'
import { ratingRows } from './rating-view.ts'
import { followUpRows, type Lines, ownRows, tickRows } from './reveal-view.ts'
import { exhibitRows, findingRows } from './review-view.ts'

type View = {
  readonly drill: Drill
  readonly words: Words
  readonly signs: Signs
  readonly width: number
  readonly now: number
  readonly homeDir: string
  /** The question does not come back today, or ever. */
  readonly held: Held | undefined
  /** What it was about, where that was hidden until the answer. */
  readonly topic: readonly StyledRow[]
}

/** What stays in view however far the rest is scrolled. */
export function pinnedRows(view: View): readonly StyledRow[] {
  const { kind, work } = view.drill
  return kind === 'code' && !isNaming(work) ? [...fileRows({ ...view, work }), BLANK] : []
}

export function workLines(view: View): Lines {
  const { drill, words, signs, width } = view
  const { kind, work } = drill
  const rating = [...view.topic, ...ratingRows(view)]
  switch (kind) {
    case 'code': {
      const code = { ...view, work }
      const { bug: source } = drill.task
      if (work.bug && source && isNaming(work)) return namingRows(view, work.bug, source)
      const diagnosis = work.bug && source ? diagnosisRows(view, work.bug, source) : []
      const rows = [...rating, ...diagnosis, ...codeRows(code), ...compareRows(code)]
      return { rows, cursorRow: 0 }
    }
    case 'estimate':
      if (!isAnswered(drill)) return { rows: askedRows(drill, work, words, width), cursorRow: 0 }
      return {
        rows: [...rating, ...estimateRows(drill, work, words, signs, width)],
        cursorRow: 0,
      }
    case 'review': {
      const findings = rating.length > 0 ? findingRows({ ...view, work }) : []
      const { rows, ...at } = exhibitRows({ ...view, work })
      return { rows: [...rating, ...findings, ...rows], ...at }
    }
    case 'choice': {
      const { rows, cursorRow, ...at } = choiceRows(drill, work, words, signs, width)
      const after = rating.length > 0 ? followUpRows(drill, words, signs, width) : []
      return { rows: [...rating, ...rows, ...after], cursorRow: cursorRow + rating.length, ...at }
    }
    case 'design':
      return designLines(view, work, rating)
    case 'recall':
    case 'behavioral':
      return isAnswered(drill)
        ? reviewLines(view, rating)
        : { rows: openRows(view, work), cursorRow: 0 }
  }
}

function reviewLines(view: View, rating: readonly StyledRow[]): Lines {
  const { drill, words, signs, width } = view
  const ticks = tickRows(drill, words, signs, width)
  return {
    ...ticks,
    rows: [
      ...rating,
      ...ticks.rows,
      ...(ticks.rows.length > 0 ? [BLANK] : []),
      ...modelRows(view),
      BLANK,
      ...ownRows(drill, words, width),
      ...followUpRows(drill, words, signs, width),
    ],
    cursorRow: ticks.cursorRow + rating.length,
  }
}

function designLines(view: View, work: DesignWork, rating: readonly StyledRow[]): Lines {
  const { question } = view.drill.task
  if (question.kind !== 'design') return { rows: [], cursorRow: 0 }
  const debrief = { ...view, work, question }
  if (!isAnswered(view.drill)) return { rows: ownDesignRows(debrief), cursorRow: 0 }
  const rubric = rubricLines(debrief)
  const told = debriefRows(debrief)
  return {
    ...rubric,
    rows: [
      ...rating,
      ...told,
      ...rubric.rows,
      BLANK,
      ...modelRows(view),
      BLANK,
      ...ownDesignRows(debrief),
    ],
    cursorRow: rubric.cursorRow + rating.length + told.length,
  }
}

/** While it is said, or the clock stands; typing has fields of its own. */
function openRows(
  { drill, words, signs, width }: View,
  { texts }: RecallWork | BehavioralWork,
): readonly StyledRow[] {
  switch (drill.phase.name) {
    case 'reading':
      return drill.isReadOnly ? [] : textRows(words.drill.sayOrType, width, 'dim')
    case 'answering':
      return signedRows(signs.on, 'bad', words.drill.speaking(drill.spent.speaking), width)
    case 'paused':
    case 'asleep': {
      const isWritten = Object.values(texts).some((text) => text.trim() !== '')
      return isWritten ? ownRows(drill, words, width) : []
    }
    case 'revealed':
    case 'rating':
    case 'saving':
    case 'done':
      return []
  }
}
