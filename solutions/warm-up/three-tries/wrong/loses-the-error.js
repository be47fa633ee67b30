// wrong: after the last failure nothing says what went wrong, because the error is replaced.

export async function retry(call, tries) {
  let lastError
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      return await call()
    } catch (error) {
      lastError = error
    }
  }
  throw new Error('gave up')
}
