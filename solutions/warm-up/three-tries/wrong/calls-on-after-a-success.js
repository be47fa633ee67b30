// wrong: it makes every try, and gives back the last success instead of the first.

export async function retry(call, tries) {
  let lastError
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      const answer = await call()
      if (attempt === tries) return answer
    } catch (error) {
      lastError = error
    }
  }
  throw lastError
}
