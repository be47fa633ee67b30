/** Drawing by lot that comes out the same each time for one seed: FNV-1a over the name, then mulberry32. */
export type Lot = {
  /** 0 up to, but not, 1. */
  readonly next: () => number
  /** In an order drawn by lot. */
  readonly shuffled: <T>(all: readonly T[]) => readonly T[]
}

/** `name` keeps what is drawn for one thing apart from what is drawn for another. */
export function lotOf(seed: number, name: string): Lot {
  let state = hashOf(`${seed} ${name}`)
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    shuffled: (all) =>
      all
        .map((one) => ({ one, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
