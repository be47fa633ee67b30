/** A bug in something that nobody awaits (an effect, a listener) ends the program in order, not in the middle of a frame. */
export function watchForBugs(): { readonly bug: Promise<never>; readonly stop: () => void } {
  const { promise, reject } = Promise.withResolvers<never>()
  // Nobody may be waiting yet, or any more.
  promise.catch(() => undefined)
  process.on('uncaughtException', reject).on('unhandledRejection', reject)
  return {
    bug: promise,
    stop: () => void process.off('uncaughtException', reject).off('unhandledRejection', reject),
  }
}
