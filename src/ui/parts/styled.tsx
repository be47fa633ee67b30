import { Text } from 'ink'
import { useContext } from 'react'
import type { StyledRow } from '../../telling/style.ts'
import { LooksContext } from '../theme.ts'

/** One line of styled spans; never more than one line, whatever the width. */
export function StyledText({ row }: { readonly row: StyledRow }) {
  const looks = useContext(LooksContext)
  // An empty Text has no height, so an empty row is one space.
  if (row.length === 0) return <Text> </Text>
  return (
    <Text wrap="truncate">
      {keyed(row).map(({ key, text, style }) => (
        <Text key={key} {...looks[style]}>
          {text}
        </Text>
      ))}
    </Text>
  )
}

/** Spans have no name of their own; where one stands in its line is its key. */
function keyed(row: StyledRow) {
  return row.map((span, key) => ({ key, ...span }))
}
