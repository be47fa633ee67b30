// wrong: it retries every error, ignores the cap, the budget and the signal, adds hardly any jitter, and waits once more after the last call.

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
  let lastError: unknown
  for (let i = 0; i < policy.tries; i++) {
    try {
      return await call(signal)
    } catch (error) {
      lastError = error
      await world.sleep(policy.baseMs * 2 ** i + world.random() * 10)
    }
  }
  throw lastError
}
