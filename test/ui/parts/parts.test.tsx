import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsText, progressText } from '../../../src/telling/bars.ts'
import { signsFor } from '../../../src/telling/signs.ts'
import type { StyledRow } from '../../../src/telling/style.ts'
import { bind } from '../../../src/ui/keymap.ts'
import { HelpOverlay } from '../../../src/ui/parts/help-overlay.tsx'
import { Rows, topFor } from '../../../src/ui/parts/rows.tsx'
import { AsciiContext, useSigns } from '../../../src/ui/parts/signs.tsx'
import { StyledText } from '../../../src/ui/parts/styled.tsx'
import { lastTop, viewOf } from '../../../src/ui/parts/view.ts'
import { looksOf } from '../../../src/ui/theme.ts'
import { show } from '../show.tsx'

const more = (below: number) => `${below} more below`
const numbered = (count: number): readonly StyledRow[] =>
  Array.from({ length: count }, (_, i) => [{ text: `row ${i}`, style: 'plain' }])

test('what does not fit scrolls and says how much is left', async () => {
  const { lines, rerender, until } = await show(
    <Rows rows={numbered(10)} top={0} height={4} more={more} />,
  )
  expect(lines().slice(0, 5)).toEqual(['row 0', 'row 1', 'row 2', '7 more below', ''])
  rerender(<Rows rows={numbered(10)} top={99} height={4} more={more} />)
  await until(() => expect(lines().slice(0, 4)).toEqual(['row 6', 'row 7', 'row 8', 'row 9']))
  rerender(<Rows rows={numbered(2)} top={5} height={4} more={more} />)
  await until(() => expect(lines().slice(0, 3)).toEqual(['row 0', 'row 1', '']))
})

test('of ten thousand rows only those in view are drawn', () => {
  expect(viewOf(10_000, 500, 20)).toEqual({ from: 500, to: 519, below: 9481 })
})

test('a view is never taller than its box, and the row that is looked for is in it', () => {
  const count = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(
      count,
      fc.nat(80),
      fc.integer({ min: 2, max: 20 }),
      fc.nat(),
      (rows, top, height, n) => {
        const row = n % rows
        const found = viewOf(rows, topFor(row, top, rows, height), height)
        expect(found.to - found.from + (found.below > 0 ? 1 : 0)).toBeLessThanOrEqual(height)
        expect(row).toBeGreaterThanOrEqual(found.from)
        expect(row).toBeLessThan(found.to)
        expect(viewOf(rows, lastTop(rows, height), height).below).toBe(0)
      },
    ),
  )
})

test('bars rise with the share, in signs and in ASCII', () => {
  const drawn = signsFor(false)
  expect(progressText(0, 5, drawn)).toBe('')
  expect(progressText(0.5, 4, drawn)).toBe('▆▆')
  expect(progressText(6 / 14, 5, drawn)).toBe('▆▆▁')
  expect(progressText(2, 3, signsFor(true))).toBe('###')
  expect(barsText([0, 0.5, 1, Number.NaN], drawn)).toBe('▁▄▆▁')
})

test('the ASCII form is chosen by the context', async () => {
  const Bars = () => (
    <StyledText row={[{ text: progressText(1, 3, useSigns()), style: 'accent' }]} />
  )
  const { lines } = await show(
    <AsciiContext value={true}>
      <Bars />
    </AsciiContext>,
  )
  expect(lines()[0]).toBe('###')
})

test('on a light terminal nothing is drawn in what cannot be read on white', () => {
  const colors = Object.values(looksOf('light')).map(({ color }) => color)
  expect(colors).not.toContain('yellow')
  expect(colors).not.toContain('cyan')
  expect(looksOf('auto')).toBe(looksOf('dark'))
})

test('every sign has an ASCII form of ASCII only', () => {
  expect(Object.values(signsFor(true)).flat().join('')).toMatch(/^[ -~]+$/)
})

test('the help has all keys, hidden ones too, by group, and any of its keys closes it', async () => {
  const bindings = [
    bind('e', 'editor', 1),
    bind('ctrl+l', 'draw again', 1, { instead: 'e' }),
    bind('left', 'left', 1, { group: 'In the answer' }),
  ]
  let closed = 0
  const { lines, press, until } = await show(
    <HelpOverlay bindings={bindings} height={4} more={more} onClose={() => closed++} />,
  )
  expect(lines().slice(0, 4)).toEqual(['e       editor', 'ctrl-l  draw again', '', '2 more below'])
  press('j')
  await until(() => expect(lines()[3]).toBe('left    left'))
  press('?')
  await until(() => expect(closed).toBe(1))
})
