/** Compiling Go's library takes up to a minute: once, for all tests and for all runs to come. */
import { join, resolve } from 'node:path'
import { warm } from '../src/judge/go/warm.ts'
import { hasGo } from './tools.ts'

/** XDG_CACHE_HOME of every program that the tests start. */
export const SHARED_CACHE = resolve('node_modules/.cache/sparr-test')

export default async function setup(): Promise<void> {
  if (await hasGo()) await warm(join(SHARED_CACHE, 'sparr'), () => undefined)
  else console.warn('Go is not installed: the tests that judge Go answers are skipped')
}
