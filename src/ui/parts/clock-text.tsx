import type { StyledRow } from '../theme.ts'
import { StyledText } from './styled.tsx'

/** `m:ss`, minutes unbounded, cut down to whole seconds. */
export function minutesText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `18:42 of 25:00`, and past the budget `25:00 +1:20` in red: the plus tells it without the colour. */
export function clockSpans(activeMs: number, budgetMs: number, of: string): StyledRow {
  const overMs = activeMs - budgetMs
  if (overMs < 1000)
    return [{ text: `${minutesText(activeMs)} ${of} ${minutesText(budgetMs)}`, style: 'plain' }]
  return [
    { text: `${minutesText(budgetMs)} `, style: 'plain' },
    { text: `+${minutesText(overMs)}`, style: 'bad' },
  ]
}

type Props = {
  readonly activeMs: number
  readonly budgetMs: number
  /** The word between the two times. */
  readonly of: string
}

/** The clock where it does not stand in the header. */
export function ClockText({ activeMs, budgetMs, of }: Props) {
  return <StyledText row={clockSpans(activeMs, budgetMs, of)} />
}
