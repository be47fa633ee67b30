/** What changed between two texts, line by line: an answer and the reference, a file before and after. */

export type DiffRow = {
  /** `…`: lines that are the same and not shown; the text is their number. */
  readonly sign: ' ' | '+' | '-' | '…'
  readonly text: string
}

/** Beyond this many differences the rest is shown as removed and added as a whole: the work grows with their square. */
const MOST_EDITS = 2000

/**
 * The shortest list of lines removed from `before` and added by `after` (Myers 1986), with `context` lines of what they
 * share around each change; the rest is folded.
 */
export function diffLines(before: string, after: string, context = 3): readonly DiffRow[] {
  return foldSame(allLines(before, after), context)
}

function allLines(before: string, after: string): readonly DiffRow[] {
  const a = before.split('\n')
  const b = after.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  return [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ]
}

function foldSame(rows: readonly DiffRow[], context: number): readonly DiffRow[] {
  const isNear = rows.map(() => false)
  for (const [index, row] of rows.entries())
    if (row.sign !== ' ') isNear.fill(true, Math.max(0, index - context), index + context + 1)

  const shown: DiffRow[] = []
  for (let at = 0; at < rows.length; ) {
    const next = isNear.indexOf(true, at)
    const end = next < 0 ? rows.length : next
    // A fold takes a line itself, so hiding one line wins nothing.
    if (end - at > 1) shown.push({ sign: '…', text: `${end - at}` })
    else shown.push(...rows.slice(at, end))
    at = end
    for (; at < rows.length && isNear[at]; at++) shown.push(rows[at] as DiffRow)
  }
  return shown
}

const same = (text: string): DiffRow => ({ sign: ' ', text })
const added = (text: string): DiffRow => ({ sign: '+', text })
const removed = (text: string): DiffRow => ({ sign: '-', text })

function middle(a: readonly string[], b: readonly string[]): readonly DiffRow[] {
  const frontiers = search(a, b)
  if (frontiers === undefined) return [...a.map(removed), ...b.map(added)]
  // Walk back from the end: each step undoes one edit and the run of equal lines behind it.
  const rows: DiffRow[] = []
  let x = a.length
  let y = b.length
  for (let edits = frontiers.length - 1; edits > 0; edits--) {
    const frontier = frontiers[edits - 1] as Map<number, number>
    const diagonal = x - y
    const isDown = goesDown(frontier, diagonal, edits)
    const from = diagonal + (isDown ? 1 : -1)
    const startX = frontier.get(from) ?? 0
    const startY = startX - from
    const afterX = isDown ? startX : startX + 1
    while (x > afterX) {
      rows.push(same(a[--x] as string))
      y--
    }
    rows.push(isDown ? added(b[startY] as string) : removed(a[startX] as string))
    x = startX
    y = startY
  }
  while (x > 0) rows.push(same(a[--x] as string))
  return rows.reverse()
}

/** For each number of edits, how far every diagonal reaches; undefined when there are too many. */
function search(
  a: readonly string[],
  b: readonly string[],
): readonly ReadonlyMap<number, number>[] | undefined {
  const frontiers: Map<number, number>[] = []
  let last = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= Math.min(MOST_EDITS, a.length + b.length); edits++) {
    const frontier = new Map<number, number>()
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = goesDown(last, diagonal, edits)
      let x = isDown ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      frontier.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return [...frontiers, frontier]
    }
    frontiers.push(frontier)
    last = frontier
  }
  return undefined
}

function goesDown(frontier: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true
  if (diagonal === edits) return false
  return (frontier.get(diagonal - 1) ?? -1) < (frontier.get(diagonal + 1) ?? -1)
}
