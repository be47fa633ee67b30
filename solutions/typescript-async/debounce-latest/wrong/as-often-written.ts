// wrong: it waits before it searches, and an old answer that comes late is shown over a new one.

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
  return {
    input(text) {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const result = await search(text, new AbortController().signal).catch((error) => fail(text, error))
        if (result !== undefined) show(text, result as Result)
      }, waitMs)
    },
    close() {
      clearTimeout(timer)
    },
  }
}
