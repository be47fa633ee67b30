/** Of every screen in every size and language: a key that is bound, and that no other key replaces, stands in the footer. */
import type { ReactElement } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { widthOf } from '../../../src/text/width.ts'
import type * as Footer from '../../../src/ui/footer.ts'
import { type Binding, EVERYWHERE } from '../../../src/ui/keymap.ts'
import { show } from '../show.tsx'
import { everyScreen } from './every-screen.tsx'

/** The tables that footers were drawn from; the last is that of the lowest footer. */
const tables: (readonly Binding<unknown>[])[] = []

vi.mock('../../../src/ui/footer.ts', async (original) => {
  const { footerRows } = await original<typeof Footer>()
  return {
    footerRows: (bindings: readonly Binding<unknown>[], width: number, between?: string) => {
      tables.push(bindings)
      return footerRows(bindings, width, between)
    },
  }
})

const SIZES = [
  { columns: 40, rows: 12 },
  { columns: 60, rows: 18 },
  { columns: 80, rows: 24 },
]
const isOpening = /Opening the|正在打开/

async function drawn(element: ReactElement, name: string, size: (typeof SIZES)[number]) {
  const shown = await show(element, size)
  if (name !== 'list: opening') await shown.until(() => expect(shown.text()).not.toMatch(isOpening))
  return shown.lines()
}

beforeEach(() => {
  tables.length = 0
})

/** What is bound and stands neither in the last rows nor for a key that does. */
function missing(lines: readonly string[]): readonly string[] {
  const rows = lines.filter((line) => line !== '').slice(-2)
  const parts = rows.flatMap((row) => row.trim().split(' · '))
  const table = tables.at(-1) ?? []
  const stands = ({ keys, label, short = label }: Binding<unknown>): boolean =>
    [keys, `${keys} ${label}`, `${keys} ${short}`].some((part) => parts.includes(part))
  return table
    .filter((binding) => {
      const { instead } = binding
      if (instead === undefined) return !stands(binding)
      const other = table.find((one) => one.keys === instead && one.instead === undefined)
      return instead !== EVERYWHERE && !(other && stands(other))
    })
    .map(({ keys }) => keys)
}

for (const lang of ['en', 'zh-CN'])
  for (const size of SIZES)
    test(`every footer names every key in ${lang} at ${size.columns}x${size.rows}`, async () => {
      const faults: Record<string, unknown> = {}
      for (const [name, element] of everyScreen(lang)) {
        tables.length = 0
        const lines = await drawn(element, name, size)
        const gone = missing(lines)
        if (tables.length === 0) faults[name] = 'no footer'
        if (gone.length > 0) faults[name] = gone
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(size.columns)
      }
      expect(faults).toEqual({})
    })
