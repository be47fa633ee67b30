// What hidden tests ask of Jest or Vitest and these files do not have: the question's fault, and never a pass, also where
// the test would have caught an error.
let tell

/** The first one counts: an answer may load this file too. */
export function tellLacks(report) {
  tell ??= report
}

export function lack(what) {
  tell?.(what)
  throw new Error(`sparr does not have ${what}`)
}

/** An object of which every name that it does not have is said to be missing. */
export function closed(object, what) {
  return new Proxy(object, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver)
      // Asked of everything by `await` and by whoever prints it.
      if (name === 'then' || name === 'toJSON' || name === 'asymmetricMatch') return undefined
      return lack(`${what}${name}`)
    },
    set: () => false,
    defineProperty: () => false,
  })
}
