#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import about from '../package.json' with { type: 'json' }
import { EXIT } from './core/errors.ts'

const argv = process.argv.slice(2)
const caches = process.env['SPARR_HOME']
  ? join(process.env['SPARR_HOME'], 'cache')
  : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sparr')

if (argv.length === 1 && argv[0] === '--version') process.stdout.write(`${about.version}\n`)
else process.exitCode = await start()

async function start(): Promise<number> {
  // Before anything else is loaded, and not in the shared temporary directory, where another user could leave
  // prepared code.
  enableCompileCache?.(process.env['NODE_COMPILE_CACHE'] || join(caches, 'compile'))
  // Whoever reads us may stop early: `sparr list | head -1`.
  process.stdout.on('error', quietPipe)
  process.stderr.on('error', quietPipe)
  try {
    const { run } = await import('./commands/run.ts')
    return await run(argv)
  } catch (error) {
    return crash(error)
  }
}

function quietPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.ok)
}

/** A bug: the stack goes into a file, the person gets its path. */
function crash(error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `sparr ${about.version}, Node ${process.version}, ${process.platform}\n${stack}\n`
  const file = join(caches, `crash-${new Date().toISOString().replace(/:/g, '')}.txt`)
  try {
    mkdirSync(caches, { recursive: true })
    writeFileSync(file, text)
    process.stderr.write(`sparr met a bug of its own; please report it with ${file}\n`)
  } catch {
    process.stderr.write(`sparr met a bug of its own; please report this:\n${text}`)
  }
  return EXIT.bug
}
