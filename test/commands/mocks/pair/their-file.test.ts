import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  prepareFile,
  type Saved,
  watchTheirFile,
} from '../../../../src/commands/mocks/pair/their-file.ts'
import { until } from '../../../until.ts'

test('a file that is gone, a pipe and a link are told of, show nothing, and are over once it is back as it was', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'sparr-file-'))
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }))
  const file = await prepareFile({
    workspace,
    session: 'evening',
    round: 0,
    name: 'answer.ts',
    starter: 'one\n',
  })
  const told: Saved[] = []
  const last = (): Saved | undefined => told.at(-1)
  const stop = watchTheirFile(file, (saved) => told.push(saved))
  onTestFinished(stop)
  expect(last()).toEqual({ how: 'whole', text: 'one\n' })
  rmSync(file)
  await until(() => expect(last()?.how).toBe('unreadable'))
  writeFileSync(file, 'one\n')
  await until(() => expect(last()?.how).toBe('whole'))
  rmSync(file)
  execFileSync('mkfifo', [file])
  await until(() => expect(last()?.how).toBe('unreadable'))
  rmSync(file)
  writeFileSync(file, 'two\n')
  await until(() => expect(last()?.how).toBe('whole'))
  const elsewhere = join(workspace, 'elsewhere')
  writeFileSync(elsewhere, 'not for others\n')
  rmSync(file)
  symlinkSync(elsewhere, file)
  await until(() => expect(last()?.how).toBe('unreadable'))
  expect(JSON.stringify(told)).not.toContain('not for others')
})
