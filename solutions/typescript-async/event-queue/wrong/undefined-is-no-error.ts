// wrong: a failure with undefined is a plain end.
type Push<Value> = { readonly value: Value; readonly settle: (taken: boolean) => void }

type Read<Value> = {
  readonly resolve: (result: IteratorResult<Value, undefined>) => void
  readonly reject: (error: unknown) => void
}

export class EventQueue<Value> implements AsyncIterableIterator<Value> {
  readonly #capacity: number
  #values: Value[] = []
  #pushes: Push<Value>[] = []
  #reads: Read<Value>[] = []
  #ended = false
  #failure: { readonly error: unknown } | undefined // told to one read

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  push(value: Value): Promise<boolean> {
    if (this.#ended) return Promise.resolve(false)
    return new Promise((settle) => {
      this.#pushes.push({ value, settle })
      this.#move()
    })
  }

  close(): void {
    this.#ended = true
    this.#move()
  }

  fail(error: unknown): void {
    if (this.#ended) return
    this.#failure = error === undefined ? undefined : { error }
    this.close()
  }

  next(): Promise<IteratorResult<Value, undefined>> {
    return new Promise((resolve, reject) => {
      this.#reads.push({ resolve, reject })
      this.#move()
    })
  }

  async return(): Promise<IteratorResult<Value, undefined>> {
    for (const { settle } of this.#pushes) settle(false)
    this.#pushes = []
    this.#values = []
    this.#failure = undefined
    this.close()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Moves values on as far as they get. A read that waits is as good as a place in the buffer. */
  #move(): void {
    while (this.#pushes.length > 0 && this.#values.length < this.#capacity + this.#reads.length) {
      const { value, settle } = this.#pushes.shift() as Push<Value>
      this.#values.push(value)
      settle(true)
    }
    while (this.#reads.length > 0 && (this.#values.length > 0 || this.#ended)) {
      const { resolve, reject } = this.#reads.shift() as Read<Value>
      if (this.#values.length > 0) {
        resolve({ done: false, value: this.#values.shift() as Value })
      } else if (this.#failure) {
        reject(this.#failure.error)
        this.#failure = undefined
      } else {
        resolve({ done: true, value: undefined })
      }
    }
  }
}
