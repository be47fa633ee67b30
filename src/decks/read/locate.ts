// From a path in the data to the node in the YAML it stands for.
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Path } from './flaw.ts'

export type Located = {
  /** The deepest node on the path that there is. */
  readonly node: Node | undefined
  /** The key under which that node stands. */
  readonly key: Node | undefined
  /** The first step of the path that there is nothing for. */
  readonly missing?: string | number
  readonly isInFlow: boolean
}

/** Walks along the path as far as it goes, through aliases and merge keys. Never throws. */
export function locate(document: Document, path: Path): Located {
  let node = asNode(document.contents)
  let key: Node | undefined
  let isInFlow = false
  for (const step of path) {
    const here = resolved(node, document)
    if ((isMap(here) || isSeq(here)) && here.flow) isInFlow = true
    if (isMap(here)) {
      const pair = pairOf(here.items, step) ?? mergedPair(here.items, step, document)
      if (!pair) return { node, key, missing: step, isInFlow }
      key = asNode(pair.key)
      node = asNode(pair.value) ?? key
    } else if (isSeq(here)) {
      const item = asNode(here.items[Number(step)])
      if (!item) return { node, key, missing: step, isInFlow }
      key = undefined
      node = item
    } else return { node, key, missing: step, isInFlow }
  }
  return { node, key, isInFlow }
}

/** Where in the source the node begins; 0 for one that has no place. */
export function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0
}

function asNode(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined
}

function resolved(node: Node | undefined, document: Document): Node | undefined {
  let here: Node | undefined = node
  // An alias cannot lead to an alias more than once in honest YAML; the bound is for circles.
  for (let hops = 0; isAlias(here) && hops < 50; hops++) here = here.resolve(document)
  return here
}

function pairOf(items: readonly Pair[], step: string | number): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
}

function mergedPair(
  items: readonly Pair[],
  step: string | number,
  document: Document,
): Pair | undefined {
  for (const pair of items) {
    if (!isMergeKey(pair.key)) continue
    const value = resolved(asNode(pair.value), document)
    for (const source of isSeq(value) ? value.items : [value]) {
      const map = resolved(asNode(source), document)
      const hit = isMap(map) ? pairOf(map.items, step) : undefined
      if (hit) return hit
    }
  }
  return undefined
}

/** `<<`: yaml gives it a symbol for a value. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || key.value === '<<')
}
