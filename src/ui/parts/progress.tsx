import { Text } from 'ink'
import { progressText } from '../rows/bars.ts'
import { LOOKS } from '../theme.ts'
import { useSigns } from './signs.tsx'

export { barsText, progressText } from '../rows/bars.ts'

type Props = {
  /** From 0 to 1. */
  readonly share: number
  readonly cells: number
}

/** How much of something is done; the number stands beside it, since a bar alone is a guess. */
export function Progress({ share, cells }: Props) {
  return <Text {...LOOKS.accent}>{progressText(share, cells, useSigns())}</Text>
}
