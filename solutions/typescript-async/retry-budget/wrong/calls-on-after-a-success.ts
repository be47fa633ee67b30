// wrong: it makes every try, and gives back the last success instead of the first.

export type Policy = {
  readonly tries: number
  readonly budgetMs: number
  readonly baseMs: number
  readonly capMs: number
  readonly isRetryable: (error: unknown) => boolean
}

export type World = {
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

export async function retry<Result>(
  call: (signal?: AbortSignal) => Promise<Result>,
  policy: Policy,
  world: World,
  signal?: AbortSignal,
): Promise<Result> {
  const { tries, budgetMs, baseMs, capMs, isRetryable } = policy
  const start = world.now()
  for (let made = 1; ; made++) {
    signal?.throwIfAborted()
    try {
      const result = await call(signal)
      if (made >= tries) return result
    } catch (error) {
      signal?.throwIfAborted()
      if (made >= tries || !isRetryable(error)) throw error
      const bound = Math.min(capMs, baseMs * 2 ** (made - 1))
      const wait = world.random() * bound
      if (world.now() - start + wait > budgetMs) throw error
      await world.sleep(wait, signal)
    }
  }
}
