/**
 * Every shipped reference many times and every wrong answer many times, each file built once: a reference may get no
 * verdict but AC, a wrong answer never AC. `node test/bench/soak.ts [references] [wrong answers] [question]`
 */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import type { Deck, DeckQuestion } from '../../src/core/question/question.ts'
import type { Verdict } from '../../src/core/question/verdict.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { judgeRepeatedly } from '../../src/judge/judge.ts'

const [references = '200', wrong = '50', only = ''] = process.argv.slice(2)
const cacheDir = resolve('node_modules/.cache/sparr-test/sparr')
const { decks } = await loadCollections([{ path: resolve('.'), origin: 'own' }])
let broken = 0

for (const deck of decks) {
  for (const entry of deck.questions) {
    if (entry.question.kind !== 'code' || !`${deck.id}/${entry.question.id}`.includes(only))
      continue
    await soak(deck, entry, entry.question)
  }
}
console.log(broken === 0 ? 'all held' : `${broken} files did not hold`)
process.exitCode = broken === 0 ? 0 : 1

async function soak(deck: Deck, entry: DeckQuestion, code: CodeQuestion): Promise<void> {
  const name = `${deck.id}/${entry.question.id}`
  const solutions = resolve('solutions', name)
  const end = code.file.slice(code.file.lastIndexOf('.'))
  const wrongFiles = readdirSync(join(solutions, 'wrong')).filter((file) => file.endsWith(end))
  await many(
    join(solutions, 'reference', code.file),
    Number(references),
    (verdict) => verdict === 'AC',
  )
  for (const file of wrongFiles.sort())
    await many(join(solutions, 'wrong', file), Number(wrong), (verdict) => verdict !== 'AC')

  async function many(
    answerFile: string,
    times: number,
    isRight: (verdict: Verdict) => boolean,
  ): Promise<void> {
    const runs = await judgeRepeatedly(
      {
        question: name,
        code,
        titles: (test) => test.name,
        folder: resolve('questions', name),
        solutions,
        answerFile,
        cacheDir,
        sandbox: 'auto',
      },
      times,
    )
    const counts = new Map<Verdict, number>()
    for (const { judgement } of runs)
      counts.set(judgement.verdict, (counts.get(judgement.verdict) ?? 0) + 1)
    const isHeld = [...counts.keys()].every(isRight)
    if (!isHeld) broken++
    const said = [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')
    console.log(
      `${isHeld ? '+' : 'x'} ${answerFile.slice(resolve('solutions').length + 1)}: ${said}`,
    )
  }
}
