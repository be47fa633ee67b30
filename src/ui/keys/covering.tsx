/** A screen that shares the window: rows it has to leave free, and whether something over it has the keys. */
import { createContext } from 'react'

/** Rows of the window that belong to somebody else. */
export const ReservedRows = createContext(0)

/** Keys and the cursor are elsewhere; what was typed and where one is scrolled stays. */
export const IsCovered = createContext(false)
