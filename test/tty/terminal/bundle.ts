import { basename, join } from 'node:path'
import { build } from 'rolldown'
import { fastInk } from '../../../scripts/fast-ink.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A small program around a part, built as the real one is. Returns the file to run. */
export async function bundle(file: string): Promise<string> {
  const name = basename(file).replace(/\.tsx?$/, '')
  const dir = join(ROOT, 'node_modules/.cache/tty', name)
  await build({
    input: { [name]: file },
    platform: 'node',
    plugins: fastInk,
    resolve: { alias: { 'react-devtools-core': join(ROOT, 'scripts/empty.js') } },
    transform: { target: 'node24', define: { 'process.env.NODE_ENV': '"production"' } },
    output: { dir, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  })
  return join(dir, `${name}.js`)
}
