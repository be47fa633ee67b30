import { useStdout } from 'ink'
import { useCallback, useSyncExternalStore } from 'react'

export type WindowSize = { readonly columns: number; readonly rows: number }

/** The smallest window the program can be used in. */
const SMALLEST: WindowSize = { columns: 40, rows: 12 }

/** One sentence takes the place of every screen, and their keys are nobody's. */
export const isTooSmall = ({ columns, rows }: WindowSize): boolean =>
  columns < SMALLEST.columns || rows < SMALLEST.rows

/**
 * The cells of the window. Ink has a hook of this name that learns a new size after Ink has drawn the old screen into it;
 * here it is known before, so that what is drawn first is right.
 */
export function useWindowSize(): WindowSize {
  const stdout = useStdout().stdout as NodeJS.WriteStream
  const subscribe = useCallback(
    (changed: () => void) => {
      stdout.prependListener('resize', changed)
      return () => stdout.off('resize', changed)
    },
    [stdout],
  )
  // One text and not an object: it is compared with the one before.
  const size = useSyncExternalStore(subscribe, () => `${stdout.columns || 80} ${stdout.rows || 24}`)
  const [columns = 80, rows = 24] = size.split(' ').map(Number)
  return { columns, rows }
}
