/** A path of a design as boxes with arrows between them. */
import type { Path } from '../core/design/path.ts'
import { cleanLine } from '../text/clean.ts'
import { cut, widthOf } from '../text/width.ts'
import type { StyledRow } from './style.ts'

type Drawn = {
  readonly corners: readonly [string, string, string, string]
  readonly row: string
  readonly side: string
}

const DRAWN: Drawn = { corners: ['┌', '┐', '└', '┘'], row: '─', side: '│' }
const ASCII: Drawn = { corners: ['+', '+', '+', '+'], row: '-', side: '|' }
const ARROW = '-->'
const NONE = ' '.repeat(ARROW.length)

/** Three rows for as many boxes as fit beside each other; a longer path goes on below, behind an arrow. */
export function pathRows(
  paths: readonly Path[],
  width: number,
  isAscii: boolean,
): readonly StyledRow[] {
  const drawn = isAscii ? ASCII : DRAWN
  return paths.flatMap((path) => linesOf(path, width).flatMap((line) => draw(line, drawn)))
}

type Line = { readonly isContinued: boolean; readonly names: readonly string[] }

const boxWidth = (name: string): number => widthOf(name) + 4

function linesOf(path: Path, width: number): readonly Line[] {
  const lines: { isContinued: boolean; names: string[] }[] = [{ isContinued: false, names: [] }]
  let used = 0
  for (const raw of path) {
    const name = cut(cleanLine(raw), Math.max(1, width - 4 - ARROW.length))
    const line = lines.at(-1)
    const needed = boxWidth(name) + (line && line.names.length > 0 ? ARROW.length : 0)
    if (line && (line.names.length === 0 || used + needed <= width)) {
      line.names.push(name)
      used += needed
    } else {
      lines.push({ isContinued: true, names: [name] })
      used = boxWidth(name) + ARROW.length
    }
  }
  return lines
}

function draw({ isContinued, names }: Line, { corners, row, side }: Drawn): readonly StyledRow[] {
  const [topLeft, topRight, bottomLeft, bottomRight] = corners
  const edge = (left: string, right: string) =>
    (isContinued ? NONE : '') +
    names.map((name) => left + row.repeat(widthOf(name) + 2) + right).join(NONE)
  const middle =
    (isContinued ? ARROW : '') + names.map((name) => `${side} ${name} ${side}`).join(ARROW)
  return [edge(topLeft, topRight), middle, edge(bottomLeft, bottomRight)].map((text) => [
    { text, style: 'plain' },
  ])
}
