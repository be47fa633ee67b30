/** Which signs the screens draw. */
import { createContext, useContext } from 'react'
import { type Signs, signsFor } from '../../telling/signs.ts'

/** True under `LANG=C` or by the setting. */
export const AsciiContext = createContext(false)

export function useSigns(): Signs {
  return signsFor(useContext(AsciiContext))
}
