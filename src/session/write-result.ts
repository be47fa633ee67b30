/** Where a long result goes: standard output in pieces, or a file that is whole or not there. */
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SparrError } from '../core/errors.ts'
import { writeWhole } from '../disk/write-whole.ts'

/** Waits for whoever reads slower than we write. */
export async function writeToOutput(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await drained()
  }
}

async function drained(): Promise<void> {
  try {
    await once(process.stdout, 'drain')
  } catch {
    // Whoever listens to standard output says why; with the cause it would be said twice.
    throw new Error('standard output takes no more')
  }
}

/**
 * A file that was there is replaced once the new one is on the disk.
 * @throws SparrError store-failed; a file that was there is then as it was
 */
export async function writeToFile(
  file: string,
  cwd: string,
  pieces: Iterable<string>,
): Promise<void> {
  const path = resolve(cwd, file)
  try {
    const odd = statSync(path, { throwIfNoEntry: false })
    if (odd?.isFile() === false && !odd.isDirectory()) await writeInto(path, pieces)
    else writeWhole(path, pieces)
  } catch (error) {
    throw failed(file, error)
  }
}

/** Pipes and devices are written into, not replaced. */
async function writeInto(path: string, pieces: Iterable<string>): Promise<void> {
  const handle = await open(path, 'w')
  try {
    for (const piece of pieces) await handle.writeFile(piece)
  } finally {
    await handle.close()
  }
}

function failed(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return error
  return new SparrError({ code: 'store-failed', path, problem: error.code }, { cause: error })
}
