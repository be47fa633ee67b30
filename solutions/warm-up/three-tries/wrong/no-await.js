// wrong: a call that fails later ends it at once, because its failure is not waited for inside the try.

export async function retry(call, tries) {
  let lastError
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      return call()
    } catch (error) {
      lastError = error
    }
  }
  throw lastError
}
