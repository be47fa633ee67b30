/** A path through a system as a candidate types it: `client -> gateway -> stock`, one path a line. */

export type Path = readonly string[]

const ARROW = /\s*(?:<?[-=]{1,3}>|→|⇒|➜)\s*/
const LONGEST_NAME = 24
const MOST_NODES = 24

/** Lines without an arrow are a single box; empty parts are left out. */
export function pathsIn(text: string): readonly Path[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(ARROW)
        .map((name) => name.trim().slice(0, LONGEST_NAME))
        .filter(Boolean)
        .slice(0, MOST_NODES),
    )
    .filter((path) => path.length > 0)
}
