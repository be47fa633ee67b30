/** Whether a number that was written down is another one, rounded. */

/**
 * 63 stands for 63.072, and 1.9 for 1.89216; 2 does not stand for 2.4. Zeros at the end may be figures or not, so that what is
 * left counts, but at least two: 20 000 stands for 19 800 and not for 21 000.
 */
export function isRounded(shown: number, value: number): boolean {
  if (!Number.isFinite(value) || shown === 0 || value === 0) return shown === value
  if (shown < 0 !== value < 0) return false
  const figures = Math.max(2, figuresOf(shown))
  const half = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(shown))) - figures + 1)
  return Math.abs(shown - value) <= half * (1 + 1e-9)
}

export const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** 1 500 has two, 0.75 two, 20 one. */
function figuresOf(value: number): number {
  const [digits = ''] = Math.abs(value).toExponential(11).split('e')
  return digits.replace('.', '').replace(/0+$/, '').length
}
