/** What is said of the words that stay home, in Chinese. */
import type { enLeaving } from './en.ts'

export const zhCNLeaving: typeof enLeaving = {
  replaced: (all) =>
    `已替换的不外传的词：${all.map(({ word, times }) => `${word}（${times}）`).join('、')}`,
  list: (path, count) =>
    count === 0
      ? `不外传的词写在 ${path} 里，一行一个：现在没有`
      : `${path} 里有 ${count} 个不外传的词`,
  faults: {
    notWords: ({ path, why, line }) => {
      switch (why) {
        case 'unreadable':
          return `${path} 无法读取，所以什么都没有给出去；请让它可读，或者把它移走`
        case 'too-large':
          return `${path} 作为不外传的词的列表太大，所以什么都没有给出去；最多读 64 KiB`
        case 'not-utf-8':
          return `${path} 不是 UTF-8，里面的词哪里都找不到，所以什么都没有给出去；请存成 UTF-8`
        case 'line':
          return `${path}:${line}：这一行里没有词，所以什么都没有给出去；一行写一个，或者以 # 开头`
      }
    },
    inCode: ({ what, line, word }) =>
      `${what} 第 ${line} 行：代码里有「${word}」，这是不外传的词，所以什么都没有给出去；请从代码里去掉，或者从列表里去掉`,
  },
}
