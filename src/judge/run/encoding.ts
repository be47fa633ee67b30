// Which bytes are no UTF-8 text, by their first look: what editors and shells of Windows write without being asked.

/** The name of an encoding other than UTF-8 that these bytes are in, null for everything else. */
export function foreignEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  return isHalfZero(bytes.subarray(0, 1024)) ? 'UTF-16' : null
}

/** Code is mostly ASCII: in UTF-16 without a mark, one byte of nearly every pair is zero, and always the same one. */
function isHalfZero(bytes: Uint8Array): boolean {
  const pairs = Math.floor(bytes.length / 2)
  if (pairs < 2) return false
  return [0, 1].some((side) => {
    let zeros = 0
    let others = 0
    for (let at = 0; at < pairs; at++) {
      if (bytes[2 * at + side] === 0) zeros += 1
      if (bytes[2 * at + 1 - side] === 0) others += 1
    }
    return zeros > pairs * 0.7 && others === 0
  })
}
