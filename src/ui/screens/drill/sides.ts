/** From here on prompt and answer stand side by side. */
const WIDE = 106
const BETWEEN = 3

export const isWide = (width: number): boolean => width >= WIDE
export const leftOf = (width: number): number => Math.floor(width * 0.45)
export const rightOf = (width: number): number => width - leftOf(width) - BETWEEN
