/** What is said of an answer and above the keys: nothing that did not happen, and no warning where all is well. */
import { expect, test } from 'vitest'
import type { Notice } from '../../../src/core/app/app.ts'
import { faultText, noticeRow } from '../../../src/telling/notice.ts'
import { signsFor } from '../../../src/telling/signs.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { judged, play, SECOND } from '../../core/drill/sitting.ts'
import { bug, fanOut, shop } from './questions.ts'
import { inDrill, live, sit } from './stage.tsx'

const signOf = (notice: Notice): string | undefined =>
  noticeRow(notice, wordsFor('en'), signsFor(false))[0]?.text.trim()

test.each([
  { code: 'undone', question: 'deck/a', grade: 'good' },
  { code: 'story-kept', story: 'green', lang: 'en', what: 'added' },
  { code: 'file-reset', kept: '/home/me/kept/answer.go' },
] as const)('a key that did what it was asked gets no sign of a warning: $code', (notice) =>
  expect(signOf(notice)).toBe('✓'),
)

test('what is wrong keeps it', () => {
  expect(signOf({ code: 'leaving-loses' })).toBe('!')
  expect(signOf({ code: 'settings-broken', path: '/x' })).toBe('!')
})

test('what somebody typed makes no second line of it', () => {
  const fault = { code: 'deck-address', address: '/a\n-x\tb', why: 'text' } as const
  expect(faultText(fault, wordsFor('en'))).toContain('"/a -x b" is no address')
})

/** Named wrongly, repaired at once, without a hint. */
const misnamed = () =>
  play(
    sit(fanOut, { form: 'debug', bug }),
    [SECOND, 'span'],
    [SECOND, { type: 'focus', by: 1 }],
    [SECOND, 'span'],
    [SECOND, 'span'],
    [SECOND, 'submit'],
    [SECOND, { type: 'bug-judged', failing: ['Deadline'] }],
    [SECOND, 'file-saved'],
    [0, judged(1)],
  ).drill

test('a bug that was named wrongly is no hint that was taken', async () => {
  const { text, until } = await live(inDrill(misnamed()))
  await until(() => expect(text()).toContain('accepted on run 1, 0 hints, the bug not named right'))
})

test('a debug drill shows the right lines when it is over', async () => {
  const { text, until } = await live(inDrill(misnamed()), { rows: 40 })
  await until(() => expect(text()).toContain('The bug is not on the lines you named.'))
  expect(text()).toContain('It is on line 4.')
  expect(text()).toMatch(
    /Where the bug was\n +3 +func FetchAll\(\) \[\]int \{\n +!4 +return nil\n +5 +}/,
  )
})

test('the prompt is there while a bug is named, in a usual and in the smallest window', async () => {
  for (const size of [{}, { columns: 40, rows: 12 }]) {
    const { text, until } = await live(inDrill(sit(fanOut, { form: 'debug', bug })), size)
    await until(() => expect(text()).toContain('FetchAll fetches every address.'))
    expect(text()).toContain('Which promise')
  }
})

test('g is asked about above the keys of a design room, and any other key goes on', async () => {
  const it = await live(inDrill(sit(shop)))
  await it.until(() => expect(it.text()).toContain('enter ask'))
  it.press('\x1b')
  await it.until(() => expect(it.text()).toContain('g give up'))
  it.press('g')
  await it.until(() => expect(it.text()).toContain('! Give up? g again ends your answer'))
  it.press('p')
  await it.until(() => expect(it.text()).toContain('Paused'))
  it.press('p')
  it.press('g')
  await it.until(() => expect(it.text()).toContain('Give up?'))
  it.press('g')
  await it.until(() => expect(it.drill().phase.name).toBe('revealed'))
})
