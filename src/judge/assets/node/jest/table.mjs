// The rows of `test.each`, and the name of the test made of each.
import { format, inspect } from 'node:util'

/** `each([…])` or a table in a template: one list of arguments a row. */
export function rowsOf(first, values) {
  if (!isTemplate(first)) return [...first].map((row) => (Array.isArray(row) ? row : [row]))
  const heads = first[0]
    .trim()
    .split('\n')[0]
    .split('|')
    .map((head) => head.trim())
  const rows = []
  for (let i = 0; i < values.length; i += heads.length)
    rows.push([Object.fromEntries(heads.map((head, at) => [head, values[i + at]]))])
  return rows
}

const isTemplate = (first) => Array.isArray(first) && Array.isArray(first.raw)

const PLACES = /%[sdifjoOp#$%]/g

export function nameOf(name, row, index) {
  let next = 0
  const printed = String(name).replace(PLACES, (place) => {
    if (place === '%%') return '%'
    if (place === '%#') return String(index)
    if (place === '%$') return String(index + 1)
    if (next >= row.length) return place
    const value = row[next++]
    return place === '%p' ? inspect(value) : format(place, value)
  })
  const [first] = row
  if (typeof first !== 'object' || first === null) return printed
  return printed.replace(/\$([A-Za-z_][\w.]*)/g, (place, path) => {
    const value = path.split('.').reduce((at, part) => at?.[part], first)
    return value === undefined ? place : typeof value === 'string' ? value : inspect(value)
  })
}
