// What Jest calls equal. Loosely (`toEqual`): properties that are undefined, holes and classes do not count; strictly
// (`toStrictEqual`) they do.
const { is, keys, getOwnPropertySymbols, getPrototypeOf, hasOwn } = Object
const { isArray, from } = Array
const { apply } = Reflect
const { toString: tagOf, propertyIsEnumerable: isEnumerable } = Object.prototype
const { getTime } = Date.prototype

/** @param mode loose, strict, or subset: what the wanted one has is in the other (`toMatchObject`) */
export function equal(got, want, mode = 'loose') {
  return same(got, want, { mode, pairs: [] })
}

/** Something such as `expect.any(Number)`, which decides by itself. */
export const isAsymmetric = (value) =>
  typeof value === 'object' && value !== null && typeof value.asymmetricMatch === 'function'

function same(got, want, how) {
  if (isAsymmetric(want)) return want.asymmetricMatch(got)
  if (isAsymmetric(got)) return got.asymmetricMatch(want)
  if (is(got, want)) return true
  if (typeof got !== 'object' || typeof want !== 'object' || got === null || want === null)
    return false
  if (got instanceof Error && want instanceof Error) return got.message === want.message
  const tag = apply(tagOf, got, [])
  if (tag !== apply(tagOf, want, [])) return false
  if (how.mode === 'strict' && !isSameClass(got, want)) return false
  if (how.pairs.some(([a, b]) => a === got && b === want)) return true
  how.pairs.push([got, want])
  const result = sameObjects(got, want, tag, how)
  how.pairs.pop()
  return result
}

const isSameClass = (got, want) => getPrototypeOf(got) === getPrototypeOf(want)

function sameObjects(got, want, tag, how) {
  switch (tag) {
    case '[object Date]':
      return is(apply(getTime, got, []), apply(getTime, want, []))
    case '[object RegExp]':
      return got.source === want.source && got.flags === want.flags
    case '[object Number]':
    case '[object String]':
    case '[object Boolean]':
      return is(got.valueOf(), want.valueOf())
    case '[object Promise]':
    case '[object WeakMap]':
    case '[object WeakSet]':
      return false
    case '[object ArrayBuffer]':
      return same(new Uint8Array(got), new Uint8Array(want), how)
    case '[object Map]':
      return got.size === want.size && from(want).every((entry) => hasEntry(got, entry, how))
    case '[object Set]':
      return got.size === want.size && from(want).every((value) => hasValue(got, value, how))
    default:
      return sameParts(got, want, how)
  }
}

function hasEntry(map, [key, value], how) {
  if (map.has(key)) return same(map.get(key), value, how)
  return from(map).some(([other, its]) => same(other, key, how) && same(its, value, how))
}

const hasValue = (set, value, how) =>
  set.has(value) || from(set).some((other) => same(other, value, how))

function sameParts(got, want, how) {
  if (isArray(got) || ArrayBuffer.isView(got)) {
    if (got.length !== want.length) return false
    if (how.mode !== 'strict' && isArray(got)) {
      for (let i = 0; i < got.length; i++) if (!same(got[i], want[i], how)) return false
    }
  } else if (isIterable(got) && isIterable(want)) {
    if (!isSameClass(got, want) || !same(from(got), from(want), how)) return false
  }
  return sameProperties(got, want, how)
}

const isIterable = (value) => typeof value[Symbol.iterator] === 'function'

function sameProperties(got, want, how) {
  const wanted = namesOf(want)
  for (const name of wanted) {
    const has = how.mode === 'subset' ? name in got : hasOwn(got, name)
    const mayLack = how.mode === 'loose' && want[name] === undefined
    if (!has && mayLack) continue
    if (!has || !same(got[name], want[name], how)) return false
  }
  if (how.mode === 'subset' && !isArray(want)) return true
  return namesOf(got).every((name) =>
    how.mode === 'strict' ? hasOwn(want, name) : hasOwn(want, name) || got[name] === undefined,
  )
}

const namesOf = (value) => [
  ...keys(value),
  ...getOwnPropertySymbols(value).filter((name) => apply(isEnumerable, value, [name])),
]
