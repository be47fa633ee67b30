import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { derived, folder, storeIn } from './samples.ts'

const WRITER = join(import.meta.dirname, 'writer.ts')

type Writer = { readonly child: ChildProcess; readonly lines: string[] }

function writer(dir: string, count: string): Writer {
  const child = spawn(process.execPath, [WRITER, dir, count], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  child.stderr.on('data', (data) => lines.push(`stderr ${data}`))
  return { child, lines }
}

const ended = async ({ child }: Writer): Promise<number | null> => {
  await once(child, 'close')
  return child.exitCode
}

/** Resolves when the writer has acknowledged that many rows. */
async function acknowledged({ child, lines }: Writer, count: number): Promise<void> {
  while (lines.length <= count && child.exitCode === null) await once(child.stdout ?? child, 'data')
}

const idsOf = ({ lines }: Writer): readonly string[] => lines.slice(1)

test('processes that open a fresh folder at once share one database and lose nothing', async () => {
  const dir = folder()
  const writers = Array.from({ length: 4 }, () => writer(dir, '15'))
  expect(await Promise.all(writers.map(ended))).toEqual([0, 0, 0, 0])
  const store = storeIn(dir)
  expect(writers.map(({ lines }) => lines[0])).toEqual(writers.map(() => `disk ${store.device}`))
  const stored = new Set(store.rows().map(({ id }) => id))
  const said = writers.flatMap(idsOf)
  expect(said).toHaveLength(4 * (15 + 5 + 3))
  expect(said.filter((id) => !stored.has(id))).toEqual([])
  expect(stored.size).toBe(said.length)
  expect(store.check()).toEqual([])
  const grown = derived(store)
  store.rebuild()
  expect(derived(store)).toEqual(grown)
})

test('whatever was acknowledged before a kill is there afterwards, and the file is sound', async () => {
  const dir = folder()
  const said: string[] = []
  for (let round = 0; round < 6; round++) {
    const writers = [writer(dir, 'forever'), writer(dir, 'forever')]
    await Promise.all(writers.map((one) => acknowledged(one, 5 + 7 * round)))
    const ends = writers.map(ended)
    for (const { child } of writers) child.kill('SIGKILL')
    await Promise.all(ends)
    said.push(...writers.flatMap(idsOf))
    const store = storeIn(dir)
    const stored = new Set(store.rows().map(({ id }) => id))
    expect(said.filter((id) => !stored.has(id))).toEqual([])
    expect(store.notices()).toEqual([])
    expect(store.check()).toEqual([])
    const grown = derived(store)
    store.rebuild()
    expect(derived(store)).toEqual(grown)
    store.close()
  }
  expect(said.length).toBeGreaterThan(100)
})

/** Lines that a shell script printed with a small disk mounted on `dir`, for it alone; null where that is not allowed. */
function onSmallDisk(dir: string, size: string, script: string): readonly string[] | null {
  const inside = (command: string) =>
    spawnSync('unshare', ['-m', 'sh', '-c', command], { encoding: 'utf8' })
  const mount = `mount -t tmpfs -o size=${size} none ${dir}`
  if (inside(mount).status !== 0) return null
  return inside(`${mount} && ${script}`).stdout.trim().split('\n')
}

test('when a disk fills up that is said, and all that was acknowledged stays readable', (context) => {
  const dir = folder()
  const run = (count: string) => `${process.execPath} ${WRITER} ${dir} ${count}`
  const script = `${run('forever')}; echo --; ${run('list')}; echo --; ${run('1')}`
  const lines = onSmallDisk(dir, '900k', script)
  if (lines === null) return context.skip('needs the right to mount')
  const [written = [], listed = [], again = []] = parts(lines)
  expect(written[0]).toMatch(/^disk /)
  expect(written.at(-1)).toContain('"code":"store-failed"')
  expect(written.length).toBeGreaterThan(10)
  expect(listed.slice(1)).toEqual(expect.arrayContaining(written.slice(1, -1)))
  expect(again[0]).toMatch(/^(disk|memory) /)
})

test('what lies on a disk that may not be written can be read, and the work goes on', (context) => {
  const dir = folder()
  const run = (count: string) => `${process.execPath} ${WRITER} ${dir} ${count}`
  const lock = `mount -o remount,ro ${dir}`
  const script = `${run('3')}; ${lock}; echo --; ${run('list')}; echo --; ${run('3')}`
  const lines = onSmallDisk(dir, '9m', script)
  if (lines === null) return context.skip('needs the right to mount')
  const [written = [], listed = [], again = []] = parts(lines)
  expect(listed[0]).toMatch(/^memory /)
  expect(listed.slice(1).toSorted()).toEqual(written.slice(1).toSorted())
  expect(again).toHaveLength(written.length)
  expect(again.join()).not.toContain('fault')
})

function parts(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .join('\n')
    .split('\n--\n')
    .map((part) => part.split('\n'))
}
