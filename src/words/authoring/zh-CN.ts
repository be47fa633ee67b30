/** 对写题集的人说的话。 */
import type { enAuthoring } from './en.ts'

export const zhCNAuthoring: typeof enAuthoring = {
  wrote: (path) => `已写 ${path}`,
  newCollection: (root) => `这里和上层都没有 questions/ 文件夹，所以 ${root} 成为新的题库`,
  collection: (root) => `题库是 ${root}`,
  newDeck: (deck, file) => `题集 ${deck} 是新的；标题写在 ${file}`,
  sameDeck: (deck, name) => `别的题库也有题集 ${deck}：两个都加载时，这个叫 ${name}`,
  firstQuestion: (deck, kinds) =>
    `下一步：sparr deck new question KIND ${deck}/ID，KIND 可选 ${kinds.replaceAll(', ', '、')}`,
  preview: (file) => `下一步：sparr deck preview ${file} 预览，每次保存都会重画`,
  check: (root, question) => `然后：sparr check ${root} --solutions --only ${question} 检验它`,
  practise: (root) => `sparr --decks ${root} 这次用它练习，sparr config decks ${root} 以后都用`,
  previewing: {
    sides: { before: '作答前', after: '作答后', interviewer: '面试官看的' },
    problems: '需要改正',
    mend: (n) => (n === 1 ? '改好保存，题目就回来' : `有 ${n} 处要改；改好保存，题目就回来`),
    gone: '文件不在了；重新写一份，或按 q 离开',
    noBrief: '提示、追问和给面试官的笔记会显示在这里',
    replyPoints: '好的回答',
    keys: { side: '下一面', back: '上一面', leave: '离开' },
  },
}
