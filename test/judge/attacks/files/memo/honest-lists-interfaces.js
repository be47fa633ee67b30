// Right, and asks for the network's interfaces; that they cannot be told is an error like any other.
import { networkInterfaces } from 'node:os'

try {
  networkInterfaces()
} catch {}

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
