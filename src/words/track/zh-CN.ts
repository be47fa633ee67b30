import type { enReadiness, enTrack } from './en.ts'

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

export const zhCNReadiness: typeof enReadiness = {
  weight: (weight) => `权重 ${weight}%`,
  share: (share) => `${Math.round(100 * share)}%`,
  from: (attempted, all) => `练过 ${attempted}/${all} 题`,
  tooFew: (attempted, least) => `还说明不了什么：这一级及以上练了 ${attempted} 题，要 ${least} 题`,
  nothing: '还没有一个方向说明得了什么，先多练几题。',
  whole: (share, told) =>
    told >= 100
      ? `准备程度 ${Math.round(100 * share)}%：上次会不会，乘以现在还记得的可能。`
      : `说明得了的方向占权重 ${told}%，其中准备程度 ${Math.round(100 * share)}%。`,
}
