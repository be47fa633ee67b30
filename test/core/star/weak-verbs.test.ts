import { expect, test } from 'vitest'
import { lintClaim } from '../../../src/core/star/lints/lint-claim.ts'

const weakIn = (text: string): readonly string[] =>
  lintClaim(text, { field: 'action' })
    .filter(({ code }) => code === 'weak-verb')
    .flatMap(({ spans }) => spans.map(([from, to]) => text.slice(from, to)))

test.each([
  'Before I touched anything I copied the table.',
  'I asked how often did the pager ring.',
  'I asked which team did the tests, and who was responsible for them.',
  'Nobody had touched the config for a year.',
  'I waited until somebody had tried to log in.',
  'I never touched their code.',
  'The flag took 3 minutes and touched the fee lookup alone.',
  '我保留了大家熟悉的界面。',
  '我列出了涉及的表。',
  '我请他们协助排查。',
  '我问了两位参与过迁移的同事。',
  '这次改动涉及三个服务，我逐个通知。',
])('what was not done, asked, known, or done by others hides nothing: %s', (text) => {
  expect(weakIn(text)).toEqual([])
})

test.each([
  ['I touched the billing code.', 'touched'],
  ['I did some tests.', 'did some'],
  ['When I did a few tests, it hung.', 'did a few'],
  ['I read the flag and touched the code.', 'touched'],
  ['How I helped with the migration: I wrote mails.', 'helped with'],
  ['我熟悉了系统。', '熟悉了'],
  ['我协助同事排查。', '协助'],
  ['在这个项目中参与了开发。', '参与了'],
  ['我和同事一起排查。', '一起排查'],
  ['我们配合其他团队的同事上线。', '配合'],
])('what the speaker did is still named: %s', (text, weak) => {
  expect(weakIn(text)).toEqual([weak])
})
