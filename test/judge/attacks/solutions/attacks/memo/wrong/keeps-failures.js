// wrong: a failure is kept for ever
export function memo(load) {
  const loading = new Map()
  return (key) => {
    if (!loading.has(key)) loading.set(key, load(key))
    return loading.get(key)
  }
}
