// wrong: a service that always fails is called once too often.

export async function retry(call, tries) {
  let lastError
  for (let attempt = 0; attempt <= tries; attempt++) {
    try {
      return await call()
    } catch (error) {
      lastError = error
    }
  }
  throw lastError
}
