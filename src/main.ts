#!/usr/bin/env node
// Only what an old Node has as well is imported here: whoever has one gets a sentence and no stack.
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import about from '../package.json' with { type: 'json' }
import { EXIT } from './core/errors.ts'

const OLDEST_NODE = 24
const argv = process.argv.slice(2)

let isOutputLost = false
process.stdout.on('error', outputFailed)
// There is nowhere left to say it.
process.stderr.on('error', () => undefined)

if (argv.length === 1 && argv[0] === '--version') process.stdout.write(`${about.version}\n`)
else if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `sparr needs Node ${OLDEST_NODE} or newer, this is ${process.version}; start it with npm start, which brings its own\n`,
  )
  process.exitCode = EXIT.missing
} else process.exitCode = await start()

async function start(): Promise<number> {
  // Before anything else is loaded, and not in the shared temporary directory, where another user could leave
  // prepared code.
  module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE'] || join(cacheFolder(), 'compile'))
  try {
    const { run } = await import('./commands/run.ts')
    return await run(argv)
  } catch (error) {
    // A command that waited for its output to be written; `outputFailed` says it.
    if (isOutputLost) return EXIT.storage
    const { crash } = await import('./commands/crash.ts')
    return crash(error)
  }
}

/** As `dirsOf` of the store says, without loading anything for it. */
function cacheFolder(): string {
  const { SPARR_HOME, XDG_CACHE_HOME } = process.env
  if (SPARR_HOME) return join(SPARR_HOME, 'cache')
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'sparr')
  const custom = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  return join(homedir(), ...custom, 'sparr')
}

function outputFailed(error: NodeJS.ErrnoException): void {
  // Whoever reads us may stop early: `sparr list | head -1`.
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  // The terminal is gone, and the screens save what was typed before they end.
  if (process.stdout.isTTY) throw error
  if (isOutputLost) return
  isOutputLost = true
  void import('./commands/output-failed.ts').then(async ({ sayOutputFailed }) => {
    await sayOutputFailed(argv, error)
    process.exit(EXIT.storage)
  })
}
