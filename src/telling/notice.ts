import type { Notice } from '../core/app/app.ts'
import type { Fault } from '../core/errors.ts'
import { clean, cleanLine } from '../text/clean.ts'
import type { Words } from '../words/words.ts'
import type { Signs } from './signs.ts'
import type { StyledRow, StyledSpan } from './style.ts'

type ByCode<U extends { readonly code: string }> = {
  readonly [C in U['code']]: (one: Extract<U, { readonly code: C }>) => string
}

/** The sentence of a fault; one for each code, or it does not compile. */
export function faultText(fault: Fault, words: Words): string {
  const say: ByCode<Fault> = words.faults
  return clean((say[fault.code] as (fault: Fault) => string)(oneLined(fault)))
}

/** What programs and readers say; it may have lines of its own. */
const SAID: ReadonlySet<string> = new Set(['detail', 'problem', 'hint', 'remedy'])

/** What somebody typed, or what a file or a server calls something, makes no second line of a sentence. */
function oneLined<F extends Fault>(fault: F): F {
  const fields = Object.entries(fault).map(([name, value]) => [
    name,
    typeof value === 'string' && !SAID.has(name) ? cleanLine(value) : value,
  ])
  return Object.fromEntries(fields) as F
}

export function noticeText(notice: Notice, words: Words): string {
  if (notice.code === 'fault') return faultText(notice.fault, words)
  const say: ByCode<Exclude<Notice, { code: 'fault' }>> = words.notices
  return clean((say[notice.code] as (notice: Notice) => string)(notice))
}

export function noticeRow(notice: Notice | undefined, words: Words, signs: Signs): StyledRow {
  if (!notice) return []
  return said(TONES[notice.code] ?? 'warning', noticeText(notice, words), signs)
}

/** What a sentence above the keys is: a key did what it was asked, something stands as it stands, something is wrong. */
type Tone = 'done' | 'told' | 'warning'

/** Those that are no warnings. */
const TONES: { readonly [C in Notice['code']]?: Tone } = {
  undone: 'done',
  'story-kept': 'done',
  'file-reset': 'done',
  'nothing-to-undo': 'told',
}

export function said(tone: Tone, text: string, signs: Signs): StyledRow {
  return [signOf(tone, signs), { text, style: 'plain' }]
}

function signOf(tone: Tone, { pass, todo, warn }: Signs): StyledSpan {
  switch (tone) {
    case 'done':
      return { text: `${pass} `, style: 'good' }
    case 'told':
      return { text: `${todo} `, style: 'dim' }
    case 'warning':
      return { text: `${warn} `, style: 'warn' }
  }
}
