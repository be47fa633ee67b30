/** What may stand in the place of an answer file, and what becomes of it. */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import { prepareModule, resetAnswer } from '../../../src/session/judging/workspace.ts'
import { faultOf } from '../../../src/shell/files/fault-of.ts'
import { textNow, textOf } from '../../../src/shell/files/text-of.ts'
import { digestOf, watchFile } from '../../../src/shell/files/watch-file.ts'
import { code } from '../../core/drill/sitting.ts'
import { until } from '../../until.ts'

const NOW = Date.UTC(2026, 10, 20, 19)

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sparr-answer-files-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function place(root: string) {
  const question = join(root, 'question')
  mkdirSync(join(question, 'starter'), { recursive: true })
  writeFileSync(join(question, 'starter', 'answer.go'), 'package task\n')
  const file = join(root, 'work', 'answer.go')
  mkdirSync(dirname(file), { recursive: true })
  return {
    file,
    reset: () =>
      resetAnswer(
        { workspace: root, name: 'deck/one', code: code as CodeQuestion, folder: question },
        NOW,
        file,
      ),
  }
}

/** Nothing ever comes out of it. */
const pipe = (file: string) => execFileSync('mkfifo', [file])

test('a pipe, a folder and a huge file are no answer, and reading them ends', async () => {
  const root = folder()
  const [fifo, dir, huge, fine] = ['fifo', 'dir', 'huge', 'fine'].map((name) => join(root, name))
  pipe(fifo as string)
  mkdirSync(dir as string)
  writeFileSync(huge as string, Buffer.alloc(2 << 20, 'x'))
  writeFileSync(fine as string, '写好了\n')
  for (const file of [fifo, dir, huge, join(root, 'missing')] as string[]) {
    expect(await textOf(file)).toBeNull()
    expect(textNow(file)).toBeNull()
  }
  expect(await textOf(fine as string)).toBe('写好了\n')
  expect(textNow(fine as string)).toBe('写好了\n')
  expect(await digestOf(fifo as string)).toBeUndefined()
  expect(await digestOf(dir as string)).toBeUndefined()
})

test('the file is watched on after it was deleted, was a folder and is a file again', async () => {
  const file = join(folder(), 'answer.go')
  writeFileSync(file, 'first\n')
  const saves: number[] = []
  onTestFinished(watchFile(file, () => saves.push(1)))
  rmSync(file)
  mkdirSync(file)
  rmSync(file, { recursive: true })
  writeFileSync(file, 'second\n')
  await until(() => expect(saves).toHaveLength(1))
})

test('a save in the moment in which the watch begins is not missed', async () => {
  const file = join(folder(), 'answer.go')
  writeFileSync(file, 'first\n')
  const saves: number[] = []
  onTestFinished(watchFile(file, () => saves.push(1)))
  writeFileSync(file, 'second\n')
  await until(() => expect(saves).toHaveLength(1))
})

/** As another branch, a restored copy or a tool that keeps folders alike do it. */
const REPLACED: Readonly<Record<string, (home: string, file: string) => void>> = {
  'its folder was removed and made again': (_, file) => {
    rmSync(dirname(file), { recursive: true })
    mkdirSync(dirname(file))
  },
  'another folder was renamed over its own': (home, file) => {
    mkdirSync(join(home, 'restored'))
    rmSync(dirname(file), { recursive: true })
    renameSync(join(home, 'restored'), dirname(file))
  },
  'the folder above was moved away and made again': (home, file) => {
    renameSync(join(home, 'deck'), join(home, 'away'))
    mkdirSync(dirname(file), { recursive: true })
  },
  'its folder is a link now': (home, file) => {
    mkdirSync(join(home, 'elsewhere'))
    rmSync(dirname(file), { recursive: true })
    symlinkSync(join(home, 'elsewhere'), dirname(file))
  },
}

test.each(Object.entries(REPLACED))(
  'saves are seen after %s, the first and the next',
  async (_, replace) => {
    const home = folder()
    const file = join(home, 'deck', 'question', 'answer.js')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'first\n')
    const saves: number[] = []
    onTestFinished(watchFile(file, () => saves.push(1)))
    writeFileSync(file, 'second\n')
    await until(() => expect(saves).toHaveLength(1))
    replace(home, file)
    writeFileSync(file, 'third\n')
    await until(() => expect(saves).toHaveLength(2))
    // Without an end of line, as some editors write.
    writeFileSync(file, 'fourth')
    await until(() => expect(saves).toHaveLength(3))
    const other = `${file}.tmp`
    writeFileSync(other, 'fifth\n')
    renameSync(other, file)
    await until(() => expect(saves).toHaveLength(4))
  },
)

test('a folder in the place of the answer is kept aside when the starter comes back', async () => {
  const { file, reset } = place(folder())
  mkdirSync(file)
  writeFileSync(join(file, 'mine.txt'), 'mine\n')
  const kept = (await reset()) as string
  expect(readFileSync(file, 'utf8')).toBe('package task\n')
  expect(readFileSync(join(kept, 'mine.txt'), 'utf8')).toBe('mine\n')
})

test('where the starter cannot be written the answer stays in its place', async () => {
  const { file, reset } = place(folder())
  writeFileSync(file, 'all my work\n')
  // As a full disk would: the new file cannot be written.
  mkdirSync(`${file}.${process.pid}.part`)
  await expect(reset()).rejects.toMatchObject({ code: 'EISDIR' })
  expect(readFileSync(file, 'utf8')).toBe('all my work\n')
  expect(existsSync(join(dirname(file), 'kept'))).toBe(false)
})

test('a fault names the file that the system named', () => {
  const error = Object.assign(new Error('no'), {
    code: 'EACCES',
    syscall: 'open',
    path: '/a/b',
  })
  expect(faultOf(error, '/c')).toEqual({
    code: 'system',
    trouble: 'denied',
    path: '/a/b',
    problem: 'EACCES',
  })
  expect(() => faultOf(new Error('a bug'), '/c')).toThrow('a bug')
})

test('the code that tests are written for lies beside them, and what was changed there stays', async () => {
  const root = folder()
  const question = join(root, 'question')
  mkdirSync(join(question, 'starter'), { recursive: true })
  writeFileSync(join(question, 'starter', 'answer_test.go'), 'package task_test\n')
  writeFileSync(join(question, 'starter', 'answer.go'), 'package task\n')
  const tests: CodeQuestion = {
    ...(code as CodeQuestion),
    mode: 'write-tests',
    file: 'answer_test.go',
  }
  const prepare = () =>
    prepareModule({ workspace: root, name: 'deck/one', code: tests, folder: question })

  await prepare()
  const beside = join(root, 'deck', 'one', 'answer.go')
  expect(readFileSync(beside, 'utf8')).toBe('package task\n')
  expect(existsSync(join(root, 'deck', 'one', 'answer_test.go'))).toBe(false)

  writeFileSync(beside, 'package task // mine\n')
  await prepare()
  expect(readFileSync(beside, 'utf8')).toBe('package task // mine\n')
})
