/** Search for the screen: the index is built when search is first opened, with room for keys and frames in between. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Loaded } from '../decks/load.ts'
import type { SearchIndex } from '../decks/search/search-index.ts'
import type { Send } from '../ui/send.ts'
import { faultOf } from './files/fault-of.ts'

export type Search = (query: string, send: Send) => void

/** More than anybody looks through. */
const MOST_RESULTS = 50
/** Of building at one stretch; a frame of 60 in a second has 16 ms. */
const SLICE_MS = 8

export function makeSearch(loaded: () => Promise<Loaded>): Search {
  let index: SearchIndex | null = null
  let building: Promise<void> | null = null
  let latest = ''

  async function build(): Promise<void> {
    const [{ indexBuilder }, { recordsOf }, { decks }] = await Promise.all([
      import('../decks/search/search-index.ts'),
      import('../decks/search/record.ts'),
      loaded(),
    ])
    const builder = indexBuilder()
    let began = performance.now()
    for (const record of recordsOf(decks)) {
      builder.add(record)
      if (performance.now() - began < SLICE_MS) continue
      await nextTurn()
      began = performance.now()
    }
    index = builder.index()
  }

  function answer(query: string, send: Send): void {
    if (!index || query !== latest || query.trim() === '') return
    send({ type: 'found', query, results: index.search(query, MOST_RESULTS) })
  }

  async function buildAndAnswer(query: string, send: Send): Promise<void> {
    try {
      building ??= build()
      await building
      answer(query, send)
    } catch (error) {
      building = null
      send({ type: 'notice', notice: { code: 'fault', fault: faultOf(error, '') } })
    }
  }

  return (query, send) => {
    latest = query
    if (index) answer(query, send)
    else void buildAndAnswer(query, send)
  }
}
