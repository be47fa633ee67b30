import type { enOrigin, enOriginFaults } from './en.ts'

export const zhCNOrigin: typeof enOrigin = {
  well: '练过的题都在已加载的题库里，或者等自己的题库加载后回来',
  adopted: (n, from, to) =>
    `${from ?? '0.1'} 的 ${n} 道题从现在起算在 ${to} 名下；sparr deck adopt --undo 可以撤回`,
  undone: (n, from, to) => `${from ?? '0.1'} 的 ${n} 道题不再算在 ${to} 名下`,
  offer: (shared, practised, from, dir, command) =>
    `你练过 ${from} 的 ${practised} 道题，它现在没有加载；其中 ${shared} 道在 ${dir} 里也有。如果题目搬到了那里，${command} 会把进度带过去`,
  waiting: (n) =>
    `0.1 记下的 ${n} 道题不在已加载的题库里，或者同时在几个题库里，先放着等；加载它们的题库，或者用 sparr deck adopt DIR --from 0.1 指明`,
}

export const zhCNOriginFaults: typeof enOriginFaults = {
  'not-adopted': (f) => {
    switch (f.why) {
      case 'several':
        return `有几个没有加载的题库都有 ${f.place} 的题目：${f.all}；用 --from 指明是哪一个`
      case 'unknown':
        return `你练过的题没有来自 ${f.place} 的${f.all === '' ? '' : `；现有 ${f.all}`}；sparr doctor 会列出可以接过来的`
      case 'same':
        return `${f.place} 就是这个题库的来源，不需要接过来`
      case 'nothing-to-undo':
        return '没有可以撤回的：先用 sparr deck adopt DIR 接过来'
      default:
        return `你练过的题里，没有哪个没加载的题库像 ${f.place}；用 --from 指明原来的来源`
    }
  },
}
