/** Tables of names: a thing a line or divided from the next by `;`, its names divided by `|`. Words are those of `lexicon`. */

/** What a mark says stands with the table. */
export type Name = { readonly name: string; readonly mark: '~' | '+' | null }

export const groupsIn = (table: string): readonly (readonly Name[])[] =>
  table
    .split(/[;\n]/)
    .filter(Boolean)
    .map((group) => group.split('|').map(nameOf))

function nameOf(written: string): Name {
  const [first = ''] = written
  return first === '~' || first === '+'
    ? { name: written.slice(1), mark: first }
    : { name: written, mark: null }
}
