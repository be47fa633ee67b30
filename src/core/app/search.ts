/** Search as you type, as data: what was asked, what was found for it, and the row that Enter opens. */
import type { QuestionName } from '../question/question.ts'

/** From 0 to 1 (best). */
type SearchHit = { readonly question: QuestionName; readonly score: number }

export type Searching = {
  readonly query: string
  /** Of `answered`, so that the list stays while the next is looked for. */
  readonly results: readonly SearchHit[]
  readonly answered: string
  readonly cursor: number
  /** Enter came before the results of the query: the best is opened as soon as they are there. */
  readonly isAwaited: boolean
}

export type SearchEvent =
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'found'; readonly query: string; readonly results: readonly SearchHit[] }
  | { readonly type: 'choose' }

/** `isAsked`: the query has to be looked up; what is `chosen` has to be opened. */
export type SearchStep = {
  readonly searching: Searching
  readonly isAsked: boolean
  readonly chosen: QuestionName | null
}

export const NEW_SEARCH: Searching = {
  query: '',
  results: [],
  answered: '',
  cursor: 0,
  isAwaited: false,
}

export function stepSearch(searching: Searching, event: SearchEvent): SearchStep {
  const { query, results, answered, cursor, isAwaited } = searching
  const idle = { isAsked: false, chosen: null }
  switch (event.type) {
    case 'query': {
      if (event.query === query) return { ...idle, searching }
      const next = { ...searching, query: event.query, cursor: 0, isAwaited: false }
      if (event.query.trim() !== '') return { ...idle, searching: next, isAsked: true }
      return { ...idle, searching: { ...next, results: [], answered: event.query } }
    }
    case 'found': {
      // Of a query that has been typed on since.
      if (event.query !== query) return { ...idle, searching }
      const next = { ...searching, results: event.results, answered: query, isAwaited: false }
      return { ...idle, searching: next, chosen: isAwaited ? bestOf(event.results, 0) : null }
    }
    case 'choose':
      return answered === query
        ? { ...idle, searching, chosen: bestOf(results, cursor) }
        : { ...idle, searching: { ...searching, isAwaited: true } }
  }
}

function bestOf(results: readonly SearchHit[], cursor: number): QuestionName | null {
  return results[Math.min(cursor, results.length - 1)]?.question ?? null
}
