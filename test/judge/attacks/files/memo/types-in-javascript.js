// Has types in a JavaScript file.
export function memo(load: (key: string) => Promise<string>) {
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
