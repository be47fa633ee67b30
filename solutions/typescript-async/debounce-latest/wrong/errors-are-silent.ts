// wrong: no error is told.
export type Search<Result> = (text: string, signal: AbortSignal) => Promise<Result>

export type SearchBox = {
  readonly input: (text: string) => void
  readonly close: () => void
}

export function searchBox<Result>(
  search: Search<Result>,
  waitMs: number,
  show: (text: string, result: Result) => void,
  fail: (text: string, error: unknown) => void,
): SearchBox {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = new AbortController()
  let closed = false

  const stop = () => {
    clearTimeout(timer)
    latest.abort()
  }

  const run = async (text: string, signal: AbortSignal) => {
    try {
      const result = await search(text, signal)
      if (!signal.aborted) show(text, result)
    } catch (error) {
      console.error(error)
    }
  }

  return {
    input(text) {
      stop()
      if (closed || text.trim() === '') return
      latest = new AbortController()
      timer = setTimeout(run, waitMs, text, latest.signal)
    },
    close() {
      closed = true
      stop()
    },
  }
}
