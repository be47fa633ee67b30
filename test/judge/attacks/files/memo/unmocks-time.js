// Is right, and keeps a timer going by starting a new one each time.
export function memo(load) {
  const loading = new Map()
  return (key) => {
    if (!loading.has(key)) {
      const value = load(key)
      loading.set(key, value)
      value.catch(() => loading.delete(key))
    }
    return loading.get(key)
  }
}

const beat = () => setTimeout(beat, 20)
beat()
