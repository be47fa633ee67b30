import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '../../src/judge/judge.ts'
import { foreignEncoding } from '../../src/judge/run/encoding.ts'
import { codeQuestion, FIXTURES, request } from './bench.ts'

const CODE = readFileSync(join(FIXTURES, 'ts-gather/answers/right.ts'), 'utf8')
const MARK = '\uFEFF'
const little = (text: string) => Buffer.from(text, 'utf16le')
const big = (text: string) => little(text).swap16()

test.each([
  ['little-endian with a mark', little(MARK + CODE), 'UTF-16'],
  ['big-endian with a mark', big(MARK + CODE), 'UTF-16'],
  ['little-endian without a mark', little(CODE), 'UTF-16'],
  ['big-endian without a mark', big(CODE), 'UTF-16'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF-32'],
  ['UTF-8', Buffer.from(CODE), null],
  ['UTF-8 with a mark', Buffer.from(MARK + CODE), null],
  ['UTF-8 with one zero', Buffer.from(`${CODE}\0`), null],
  ['Chinese comments', Buffer.from('// 一二三四五六七八'), null],
  ['nothing', Buffer.of(), null],
])('%s is recognised', (_, bytes, encoding) => {
  expect(foreignEncoding(bytes)).toBe(encoding)
})

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparr-encoding-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['typescript', 'ts-gather', 'answer.ts'],
  ['javascript', 'js-sum', 'sum.js'],
  ['python', 'py-gather', 'answer.py'],
  ['go', 'go-gather', 'answer.go'],
] as const)('%s says the same of an answer in UTF-16', async (language, id, file) => {
  const path = join(folder, file)
  await writeFile(path, little(MARK + CODE))
  const judgement = await judge({
    ...request(codeQuestion(id, { language, file }), ''),
    answerFile: path,
  })
  const message = 'The file is in UTF-16. Save it as UTF-8.'
  expect(judgement).toMatchObject({ verdict: 'CE', reason: 'candidate' })
  expect(judgement.compile).toEqual([{ file, line: 1, column: 1, message }])
})
