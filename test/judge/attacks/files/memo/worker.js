// Is right, and starts a thread that never ends; lives with a refusal.
import { Worker } from 'node:worker_threads'

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

try {
  new Worker('setInterval(() => {}, 1000)', { eval: true }).on('error', () => {})
} catch {}
