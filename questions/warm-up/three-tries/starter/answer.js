/**
 * Calls `call` until it succeeds, at most `tries` times, one try after another.
 * Returns the first success. When every try failed, throws the error of the last one.
 */
export async function retry(call, tries) {
  let lastError
  for (let attempt = 1; attempt < tries; attempt++) {
    try {
      return await call()
    } catch (error) {
      lastError = error
    }
  }
  throw lastError
}
