/** Code within the short texts of a question: drawn as the prompt draws it, with no backticks left. */
import { expect, test } from 'vitest'
import type { Question } from '../../../src/core/question/question.ts'
import { signsFor } from '../../../src/telling/signs.ts'
import { signedText } from '../../../src/ui/kinds/parts/signed-text.ts'
import { DrillScreen } from '../../../src/ui/screens/drill/drill-screen.tsx'
import { en } from '../../../src/words/en.ts'
import { SECOND, type Step } from '../../core/drill/sitting.ts'
import { show } from '../show.tsx'
import { access, channels } from './questions.ts'
import { sit } from './seated.ts'
import { phases } from './states.ts'

const on = { width: 24, signs: signsFor(false) }

test('code in a text behind a sign is code, the rest keeps its style, and lines wrap under themselves', () => {
  const [first, ...rest] = signedText('1', 'accent', 'call `close(ch)` once, and never again', {
    ...on,
    style: 'dim',
  })
  expect(first).toEqual([
    { text: '1 ', style: 'accent' },
    { text: 'call ', style: 'dim' },
    { text: 'close(ch)', style: 'code' },
    { text: ' once,', style: 'dim' },
  ])
  expect(rest.map((row) => row[0])).toEqual(rest.map(() => ({ text: '  ', style: 'accent' })))
})

test('a text without code is no Markdown', () => {
  const [row] = signedText('1', 'accent', 'a * b * c', on)
  expect(row?.map(({ text }) => text)).toEqual(['1 ', 'a * b * c'])
})

test('options, why they are right and findings show their code without backticks', async () => {
  const choice: Question = {
    ...channels,
    options: [
      { text: 'It prints `20 10`', correct: true, why: 'the `defer` runs last' },
      { text: 'It prints `10 20`', correct: false, why: 'it does not' },
    ],
  }
  const review: Question = {
    ...access,
    findings: access.findings.map((one) => ({ ...one, text: 'Guard `hits` with a lock' })),
  }
  const submit: Step = [SECOND, 'submit']
  const screens: readonly (readonly [Question, readonly Step[], readonly string[]])[] = [
    [choice, [], ['It prints 20 10']],
    [choice, [[SECOND, { type: 'choose', option: 0 }], submit], ['the defer runs last']],
    [review, [submit, submit], ['Guard hits with a lock']],
  ]
  for (const [question, steps, parts] of screens) {
    const { seen = null } = phases(sit(question), { seen: steps })
    if (!seen) throw new Error('no screen')
    const { text } = await show(
      <DrillScreen state={seen as never} send={() => undefined} words={en} />,
      { columns: 100, rows: 40 },
    )
    for (const part of parts) expect(text()).toContain(part)
    expect(text()).not.toContain('`')
  }
})
