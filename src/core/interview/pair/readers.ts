/** Reads values of a stranger piece by piece: what is known of them is taken, the rest is left. */

/** Undefined: it is not what it should be. */
export type Reader<T> = (value: unknown) => T | undefined
type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** In UTF-16 units. */
export const text =
  (most: number, least = 0): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= most && value.length >= least ? value : undefined

export const match =
  (form: RegExp): Reader<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined

/** In bytes of UTF-8. */
export const bytes =
  (most: number): Reader<string> =>
  (value) =>
    // A unit is a byte at least: what is far too long is not measured.
    typeof value === 'string' &&
    value.length <= most &&
    new TextEncoder().encode(value).length <= most
      ? value
      : undefined

export const count =
  (most: number, least = 0): Reader<number> =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : undefined

export const amount =
  (most: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= most ? value : undefined

export const oneOf =
  <T>(allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value)

export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : read(value)

/** One that is wrong makes all of them wrong. */
export const list =
  <T>(most: number, read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const all: T[] = []
    for (const one of value) {
      const found = read(one)
      if (found === undefined) return undefined
      all.push(found)
    }
    return all
  }

type Readers<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> }

/** @param optional names that may be absent */
export const object =
  <T extends object>(
    readers: Readers<T>,
    optional: readonly (keyof T & string)[] = [],
  ): Reader<T> =>
  (value) => {
    if (!isFields(value)) return undefined
    const found: [string, unknown][] = []
    for (const [name, read] of Object.entries<Reader<unknown>>(readers)) {
      const held = Object.hasOwn(value, name) ? value[name] : undefined
      if (held === undefined && (optional as readonly string[]).includes(name)) continue
      const one = read(held)
      if (one === undefined) return undefined
      found.push([name, one])
    }
    return Object.fromEntries(found) as T
  }
