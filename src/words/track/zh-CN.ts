import type { enTrack } from './en.ts'

export const zhCNTrack: typeof enTrack = {
  kind: '路线',
  done: (done, all) => `已练 ${done}/${all}`,
  none: '还没有路线；在 questions/ 下放一个 NAME.track.yaml 就有了。',
  missing: (track, names) =>
    `${track}：有 ${names.length} 道题没有加载，已跳过：${names.join('、')}；用 sparr config decks 指明它们所在的题库。`,
  topics: {
    concurrency: '并发',
    memory: '内存',
    services: '服务',
    diagnosis: '诊断',
    delivery: '交付',
  },
  noTopic: '未分主题',
  byTopic: '按主题',
}
