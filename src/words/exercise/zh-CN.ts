/** 公开练习变成题目时说的话。 */
import type { enExercise, enNoExercise } from './en.ts'

type About = Parameters<typeof enExercise.written>[0]

const testsOf = ({ tests }: About): string =>
  tests === 'all' ? '找到的全部测试' : `${tests.length} 个测试`

export const zhCNExercise: typeof enExercise = {
  written: (about, folder) =>
    `${about.language} 题目已写到 ${folder}：${testsOf(about)}，答案文件是 ${about.file}，附有正确答案`,
  found: (about, question) =>
    `会变成 ${question}：${about.language} 题目，${testsOf(about)}，答案文件是 ${about.file}`,
  switchedOn: (n) => `原来关着的 ${n} 个测试已经打开`,
  madeStub: (file) => `${file} 被当作正确答案；起始文件是由它生成的，请看一看`,
  practise: (question) => `sparr code ${question} 开始练习`,
  prove: (root, question) => `sparr check ${root} --solutions 会对其中的题目判题，包括 ${question}`,
}

export const zhCNNoExercise: typeof enNoExercise = ({ folder, why, detail }) => {
  const reasons: Readonly<Record<string, string>> = {
    metadata: `.meta/config.json 读不了（${detail}）；请改正`,
    'no-code': '里面没有 Go, TypeScript, JavaScript 或 Python 文件；请给出一个练习的文件夹',
    'no-tests': '里面没有测试文件；请给出一个练习的文件夹',
    'empty-tests': `测试文件（${detail}）里没有测试；如果任务是写测试，请用 mode: write-tests 写一道题`,
    'no-answer': '.meta/config.json 没有写明答案文件；请加在 files.solution 里',
    'no-example': '.meta/config.json 没有写明这种语言的正确答案；请加在 files.example 里',
    'no-stub': `${detail} 里找不到可以清空作为起始文件的函数；请手写这道题`,
    unfinished: `${detail} 还没写完，而测试要用正确答案来验证；请先写完，起始文件会由它生成`,
    'several-answers': `要写的文件不止一个（${detail}），而一道题只有一个；请合成一个文件`,
    'several-examples': `正确答案不止一个（${detail}），只需要一个；请在 .meta/config.json 里只留一个`,
    'answer-is-test': `答案和测试在同一个文件里（${detail}）；请把要写的代码移到单独的文件，见 docs/decks.md`,
    'answer-in-folder': `答案在子文件夹里（${detail}）；请移到测试旁边`,
    language: `${detail} 不是 Go, TypeScript, JavaScript 或 Python，只对这几种判题`,
    file: `${detail} 不存在、不是普通文件，或者指向文件夹之外；请按发布时的样子给出一个练习的文件夹`,
    'too-large': `${detail} 超过 1 MB；请缩小`,
    'not-text': `${detail} 不是 UTF-8 文本；请存成 UTF-8`,
    'prompt-too-long': `说明（${detail}）太长，放不进题面；请缩短`,
    'needs-module': `go.mod 需要 ${detail}，而判题时没有别的模块；请只用 Go 标准库`,
    there: `${detail} 已经在那里，没有改动；请移走它，或者用 --deck 换一个题集`,
  }
  return `没有把 ${folder} 变成题目：${reasons[why] ?? detail}`
}
