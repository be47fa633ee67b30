import type { DesignPane } from '../../../core/kinds/design/question.ts'
import { defined } from '../../schema/defined.ts'
import type { AuthoredOf } from '../schemas.ts'

type Design = AuthoredOf<'design'>

/** The panes that a file names; `triangle` is the older way to write the usual three. */
export function panesOf({
  panes,
  triangle,
}: Pick<Design, 'panes' | 'triangle'>): readonly DesignPane[] {
  const written =
    panes ?? Object.entries(triangle ?? {}).map(([id, { options }]) => ({ id, options }))
  return written.map((pane) => ({ ...defined(pane), options: pane.options.map(defined) }))
}
