/** How the lines of a screen are coloured, told in words: for records that a person reads beside the screen. */
import type xterm from '@xterm/headless'

type Cell = NonNullable<ReturnType<xterm.IBufferLine['getCell']>>
type Span = { readonly style: string; readonly from: number; to: number }

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

/** One text a line, such as `bold 2-9, cyan 12-14`, with columns that count from one; empty for a plain line. */
export function stylesOf({ buffer: { active }, rows }: xterm.Terminal): readonly string[] {
  return Array.from({ length: rows }, (_, y) => {
    const line = active.getLine(active.baseY + y)
    const spans = line === undefined ? [] : spansOf(line)
    return spans
      .map(({ style, from, to }) => `${style} ${from === to ? from : `${from}-${to}`}`)
      .join(', ')
  })
}

function spansOf(line: xterm.IBufferLine): readonly Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x)
    if (cell === undefined || isUnseen(cell)) continue
    const style = styleOf(cell)
    const to = x + cell.getWidth()
    if (open?.style === style) open.to = to
    else {
      open = style === '' ? undefined : { style, from: x + 1, to }
      if (open) spans.push(open)
    }
  }
  return spans
}

/** The second half of a wide letter, and a space that shows neither a ground nor a line. */
function isUnseen(cell: Cell): boolean {
  if (cell.getWidth() === 0) return true
  const isMarked = cell.isInverse() || cell.isUnderline() || cell.isStrikethrough()
  return cell.getChars().trim() === '' && cell.isBgDefault() && !isMarked
}

function styleOf(cell: Cell): string {
  const words = [
    cell.isBold() && 'bold',
    cell.isDim() && 'dim',
    cell.isItalic() && 'italic',
    cell.isUnderline() && 'underlined',
    cell.isStrikethrough() && 'struck',
    cell.isInverse() && 'inverse',
    !cell.isFgDefault() && colourName(cell.getFgColor(), cell.isFgRGB()),
    !cell.isBgDefault() && `on-${colourName(cell.getBgColor(), cell.isBgRGB())}`,
  ]
  return words.filter(Boolean).join(' ')
}

function colourName(colour: number, isRgb: boolean): string {
  if (isRgb) return `#${colour.toString(16).padStart(6, '0')}`
  if (colour >= 16) return `colour-${colour}`
  return (colour >= 8 ? 'bright-' : '') + COLOURS[colour % 8]
}
