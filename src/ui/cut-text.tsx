/** A text that found no room in its field is said above the keys, wherever on the screen the field is. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

const CutText = createContext<{
  /** Characters that were left out. */
  readonly cut: number
  readonly report: (cut: number) => void
}>({ cut: 0, report: () => undefined })

/** Around the screens of a program. */
export function CutTextIsSaid({ children }: { readonly children: ReactNode }) {
  const [cut, report] = useState(0)
  const value = useMemo(() => ({ cut, report }), [cut])
  return <CutText value={value}>{children}</CutText>
}

export const useCutText = (): number => useContext(CutText).cut

/** What a field has to say; a field that is gone has nothing. */
export function useReportOfCut(cut: number): void {
  const { report } = useContext(CutText)
  useEffect(() => {
    report(cut)
    return () => report(0)
  }, [cut, report])
}
