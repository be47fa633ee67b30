/** Above and below a drill: its title, its clock, and one line for what is wrong or why the clock stands. */
import type { App } from '../../../core/app/app.ts'
import { isTopicHidden } from '../../../core/app/blind.ts'
import type { Drill } from '../../../core/drill/drill.ts'
import { activeMs } from '../../../core/drill/time/spent.ts'
import { overMs } from '../../../core/drill/time/stopwatch.ts'
import { needsLeave } from '../../../core/drill/trouble.ts'
import { textIn } from '../../../core/question/text.ts'
import { faultText, noticeRow, said } from '../../../telling/notice.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow, StyledSpan } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { say } from '../../kinds/parts/say.ts'
import type { Send } from '../../send.ts'

export type DrillProps = {
  readonly state: App
  readonly drill: Drill
  readonly send: Send
  readonly words: Words
}

/** With the deck where there is room for both. */
export function titlesOf(
  { state, drill, words }: Omit<DrillProps, 'send'>,
  signs: Signs,
): readonly string[] {
  const { form, question } = drill.task
  if (isTopicHidden(state))
    return [form === 'long' ? words.kinds[question.kind] : words.schedule.forms[form]]
  const name = drill.task.name.slice(0, drill.task.name.lastIndexOf('/'))
  const deck = state.catalog.decks.find((one) => one.name === name)
  const title = say(drill, question.title)
  if (!deck) return [title]
  return [`${textIn(deck.title, drill.task.lang, deck.lang)} ${signs.path} ${title}`, title]
}

/** At the top right; a cram says that it is one, but in a mock, where nobody chose it. */
export function clockRow(drill: Drill, words: Words): StyledRow {
  const clock = clockSpan(drill, words)
  const isSaid = drill.isCram && drill.task.isInterviewed !== true
  return isSaid ? [{ text: `${words.schedule.cram}  `, style: 'accent' }, clock] : [clock]
}

function clockSpan(drill: Drill, words: Words): StyledSpan {
  const active = activeMs(drill)
  const over = overMs(active, drill.budgetMs)
  if (over >= 1000) return { text: words.over(over), style: 'bad' }
  const isShort = drill.budgetMs - active <= Math.min(30_000, drill.budgetMs / 5)
  return { text: words.clock(active, drill.budgetMs), style: isShort ? 'warn' : 'plain' }
}

/**
 * What went wrong comes first, with the key that tries again; then why the clock stands, which the keys below ask about;
 * then what the program has to say.
 */
export function noticeOf({ state, drill, words }: DrillProps, signs: Signs): StyledRow {
  const [first] = state.notices
  // It was asked because of the trouble, and the next key may lose the answer.
  if (first?.code === 'leaving-loses') return noticeRow(first, words, signs)
  if (drill.isGivingUp) return said('warning', words.drill.givingUp('g'), signs)
  if (!drill.trouble) {
    const standing = standingText(drill, words)
    if (standing !== null && (!first || !drill.isReadOnly))
      return said(drill.isReadOnly ? 'warning' : 'told', standing, signs)
    return noticeRow(first, words, signs)
  }
  const { fault, what } = drill.trouble
  if (needsLeave(drill)) return said('warning', words.drill.askLeave, signs)
  const isRetried = what === 'attempt' || what === 'draft' || what === 'judge'
  const tail = isRetried ? `${words.marks.semicolon}${words.drill.retry('ctrl-r')}` : ''
  return said('warning', faultText(fault, words) + tail, signs)
}

/** Null while the clock runs as it should. */
function standingText({ phase, isReadOnly }: Drill, words: Words): string | null {
  if (isReadOnly) return words.drill.readOnly
  switch (phase.name) {
    case 'paused':
      return words.drill.paused
    case 'asleep':
      return words.drill.asleep(phase.gapMs)
    case 'reading':
    case 'answering':
    case 'revealed':
    case 'rating':
    case 'saving':
    case 'done':
      return null
  }
}
