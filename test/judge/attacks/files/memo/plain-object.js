// Keeps the values in a plain object, which has a prototype.
export function memo(load) {
  const loading = {}
  return (key) => {
    if (!(key in loading)) {
      const value = load(key)
      loading[key] = value
      value.catch(() => delete loading[key])
    }
    return loading[key]
  }
}
