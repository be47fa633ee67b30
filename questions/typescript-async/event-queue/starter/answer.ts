/**
 * Values go in at one side and come out at the other, to be read with `for await`. A producer that
 * awaits `push` gets no further ahead than `capacity` values, which may be 0.
 */
export class EventQueue<Value> implements AsyncIterableIterator<Value> {
  constructor(capacity: number) {}

  /** Resolves with true once the value has found a place, and with false if it never will. */
  async push(value: Value): Promise<boolean> {
    return false
  }

  /** No more values: what was pushed still comes out, then the end. */
  close(): void {}

  /** As `close`, but an error comes out before the end. */
  fail(error: unknown): void {}

  async next(): Promise<IteratorResult<Value, undefined>> {
    return { done: true, value: undefined }
  }

  /** Nobody reads any more. `for await` calls it when its body breaks, returns or throws. */
  async return(): Promise<IteratorResult<Value, undefined>> {
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
