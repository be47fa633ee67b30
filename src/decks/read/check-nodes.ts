// What sound YAML may still hide: duplicate keys, tags, alias bombs, depth, and characters behind escapes.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { andMore, type Flaw, flaw, MOST_FLAWS, type Place, quote } from './flaw.ts'
import { forbiddenIn } from './forbidden.ts'
import { isMergeKey, startOf } from './locate.ts'

export const MAX_DEPTH = 64
/** The longest text, in characters. */
export const MAX_TEXT = 20_000
/** Nodes of a file once every alias is written out. */
const MAX_NODES = 200_000
const ALLOWED_TAG = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|map|seq))$/

/** One walk over the document; linear, and it ends early at what would make it long. */
export function checkNodes(
  document: Document,
  placeAt: (offset: number) => Place,
): readonly Flaw[] {
  const walk = new Walk(placeAt)
  walk.weigh(document.contents, 0)
  return walk.flaws
}

export function tooDeep(place: Place): Flaw {
  return flaw(place, 'too-deep', `this is nested deeper than ${MAX_DEPTH} levels`, 'Flatten it.')
}

class Walk {
  readonly flaws: Flaw[] = []
  readonly #placeAt: (offset: number) => Place
  readonly #anchors = new Map<string, Node>()
  readonly #weights = new Map<Node, number>()
  readonly #open = new Set<Node>()
  #isStopped = false

  constructor(placeAt: (offset: number) => Place) {
    this.#placeAt = placeAt
  }

  /** How many nodes this one is when its aliases are written out. */
  weigh(node: unknown, depth: number): number {
    if (this.#isStopped || !isNode(node)) return 1
    if (depth > MAX_DEPTH) return this.#stop(tooDeep(this.#placeAt(startOf(node))))
    if (isAlias(node)) return this.#alias(node)
    if (node.anchor) this.#anchors.set(node.anchor, node)
    if (node.tag && !ALLOWED_TAG.test(node.tag))
      this.#add(node, 'tag', `the tag ${quote(node.tag)} is not allowed`, 'Remove it.')
    this.#open.add(node)
    let weight = 1
    if (isMap(node)) weight += this.#map(node, depth)
    else if (isSeq(node)) for (const item of node.items) weight += this.weigh(item, depth + 1)
    else if (isScalar(node)) this.#scalar(node)
    this.#open.delete(node)
    this.#weights.set(node, weight)
    if (weight > MAX_NODES)
      return this.#stop(
        flaw(
          this.#placeAt(startOf(node)),
          'too-many',
          `this is more than ${MAX_NODES} entries once its aliases are written out`,
          'Split the file, or use fewer aliases.',
        ),
      )
    return weight
  }

  #alias(node: Alias): number {
    const target = this.#anchors.get(node.source)
    if (!target) {
      const message = `there is no anchor &${node.source} before this alias`
      this.#add(node, 'alias', message, 'Put a text that begins with * in quotes.')
      return 1
    }
    if (this.#open.has(target))
      return this.#stop(
        flaw(
          this.#placeAt(startOf(node)),
          'alias',
          `*${node.source} contains itself`,
          'Remove the alias.',
        ),
      )
    return this.#weights.get(target) ?? 1
  }

  #map(map: YAMLMap, depth: number): number {
    const seen = new Map<string, number>()
    let weight = 0
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) this.#merge(pair.value, map)
      else this.#key(pair.key, map, seen)
      weight += 1 + this.weigh(pair.value, depth + 1)
    }
    return weight
  }

  #key(key: unknown, map: YAMLMap, seen: Map<string, number>): void {
    if (!isScalar(key) || typeof key.value !== 'string' || key.anchor || key.tag) {
      const hint = map.flow
        ? 'A comma ends a text inside { }: put the text in quotes, or write the map on lines of its own.'
        : 'Put the key in quotes, or the text it belongs to.'
      this.#add(isNode(key) ? key : map, 'key', 'a key must be plain text', hint)
      return
    }
    const name = key.value
    if (name === '__proto__') this.#add(key, 'key', '"__proto__" cannot be a key', 'Rename it.')
    const before = seen.get(name)
    if (before === undefined) seen.set(name, startOf(key))
    else {
      const { line } = this.#placeAt(before)
      const message = `${quote(name)} is already set on line ${line}`
      this.#add(key, 'duplicate-key', message, 'Remove one of the two.')
    }
    this.#scalar(key)
  }

  #merge(value: unknown, map: YAMLMap): void {
    const target = isAlias(value) ? this.#anchors.get(value.source) : value
    const sources = isSeq(target) ? target.items : [target]
    const areMaps = sources.every((source) =>
      isMap(isAlias(source) ? this.#anchors.get(source.source) : source),
    )
    if (!areMaps)
      this.#add(isNode(value) ? value : map, 'merge', '"<<" takes maps only', 'Remove it.')
  }

  #scalar(node: Scalar): void {
    if (typeof node.value !== 'string') return
    // A carriage return cannot stand in a text by accident: the parser turns line ends into line feeds.
    const forbidden = node.value.includes('\r')
      ? { message: 'the text holds U+000D (a carriage return)' }
      : forbiddenIn(node.value)
    if (forbidden) this.#add(node, 'forbidden-character', forbidden.message, 'Remove it.')
    if (node.value.length > MAX_TEXT && [...node.value].length > MAX_TEXT)
      this.#add(
        node,
        'too-long',
        `the text has more than ${MAX_TEXT} characters`,
        'Shorten or split it.',
      )
  }

  #add(node: Node, code: string, message: string, hint: string): void {
    if (this.#isStopped) return
    if (this.flaws.length === MOST_FLAWS - 1) {
      this.#stop(andMore(this.#placeAt(startOf(node))))
      return
    }
    this.flaws.push(flaw(this.#placeAt(startOf(node)), code, message, hint))
  }

  #stop(last: Flaw): number {
    this.#isStopped = true
    this.flaws.push(last)
    return 1
  }
}
