// wrong: a push never waits, an error overtakes the values, and a reader that leaves tells nobody.
export class EventQueue<Value> implements AsyncIterableIterator<Value> {
  values: Value[] = []
  reads: ((result: IteratorResult<Value, undefined>) => void)[] = []
  ended = false
  error: unknown

  constructor(_capacity: number) {}

  async push(value: Value): Promise<boolean> {
    const read = this.reads.shift()
    if (read) read({ done: false, value })
    else this.values.push(value)
    return !this.ended
  }

  close(): void {
    this.ended = true
    for (const read of this.reads) read({ done: true, value: undefined })
  }

  fail(error: unknown): void {
    this.error = error
    this.close()
  }

  async next(): Promise<IteratorResult<Value, undefined>> {
    if (this.error) throw this.error
    if (this.values.length > 0) return { done: false, value: this.values.shift() as Value }
    if (this.ended) return { done: true, value: undefined }
    return new Promise((resolve) => this.reads.push(resolve))
  }

  async return(): Promise<IteratorResult<Value, undefined>> {
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
