// Leaves a rejection that nobody handles beside the right answer.
export function memo(load) {
  const loading = new Map()
  return (key) => {
    if (!loading.has(key)) {
      const value = load(key)
      Promise.reject(new Error('beside'))
      loading.set(key, value)
      value.catch(() => loading.delete(key))
    }
    return loading.get(key)
  }
}
