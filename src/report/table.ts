import { type Html, html, type Part } from './html.ts'

export type Cell = {
  readonly text: Part
  /** `name`: a short one, which does not break where there is room. */
  readonly type?: 'num' | 'chart' | 'name'
  /** Left out on narrow screens. */
  readonly isLate?: boolean
}

/** The first cell of a row names it. Heads take the kind of the cell below them. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const shape = rows[0] ?? []
  const head = heads.map(
    (text, i) => html`<th scope="col" class="${classOf(shape[i])}">${text}</th>`,
  )
  const body = rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) =>
        i === 0
          ? html`<th scope="row">${cell.text}</th>`
          : html`<td class="${classOf(cell)}">${cell.text}</td>`,
      )}</tr>`,
  )
  return html`<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

function classOf(cell: Cell | undefined): string {
  return [cell?.type ?? '', cell?.isLate ? 'late' : ''].join(' ').trim()
}
