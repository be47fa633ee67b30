// Right, and extends a builtin prototype, which is bad manners only.
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

Object.prototype.status = 'fail'
Array.prototype.last = function last() {
  return this[this.length - 1]
}
