import { command, group } from '../description/command.ts'
import { flag, list, outputFile, value } from '../description/option.ts'

/** Which of several groups; without it the only one. */
const called = value('id')

export const groupCommands = [
  group(
    'group',
    'group takes init, join, sync, week, board, digest, answer, review, ask, share, verify or leave',
  ),
  command({
    words: 'group init',
    arguments: { url: 'one' },
    options: { handle: value('handle'), title: value('text'), zone: value('zone'), as: called },
    run: async ({ url, ...given }, options) => {
      const { groupInit } = await import('./init.ts')
      return groupInit(url, given, options)
    },
  }),
  command({
    words: 'group join',
    arguments: { url: 'one' },
    options: { handle: value('handle'), as: called, anotherMachine: flag },
    run: async ({ url, ...given }, options) => {
      const { groupJoin } = await import('./join.ts')
      return groupJoin(url, given, options)
    },
  }),
  command({
    words: 'group sync',
    options: { group: called },
    run: async ({ group }, options) => {
      const { groupSync } = await import('./sync.ts')
      return groupSync(group, options)
    },
  }),
  command({
    words: 'group week',
    arguments: { set: 'any' },
    options: { next: flag, group: called },
    run: async ({ set, next, group }, options) => {
      const { groupWeek } = await import('./week.ts')
      return groupWeek(set, { isNext: next, group }, options)
    },
  }),
  command({
    words: 'group board',
    options: { group: called },
    run: async ({ group }, options) => {
      const { groupBoard } = await import('./board.ts')
      return groupBoard(group, options)
    },
  }),
  command({
    words: 'group digest',
    options: { group: called },
    run: async ({ group }, options) => {
      const { groupDigest } = await import('./digest.ts')
      return groupDigest(group, options)
    },
  }),
  command({
    words: 'group answer',
    arguments: { attempt: 'maybe' },
    options: { look: flag, group: called },
    run: async ({ attempt = 'last', look, group }, options) => {
      const { groupAnswer } = await import('./answer.ts')
      return groupAnswer(attempt, { isLook: look, group }, options)
    },
  }),
  command({
    words: 'group review',
    arguments: { answer: 'maybe' },
    options: { mine: flag, from: value('file'), output: outputFile, group: called },
    run: async ({ answer, ...given }, options) => {
      const { groupReview } = await import('./review.ts')
      return groupReview(answer, given, options)
    },
  }),
  command({
    words: 'group ask',
    arguments: { handle: 'maybe' },
    options: { group: called },
    run: async ({ handle, group }, options) => {
      const { groupAsk } = await import('./ask.ts')
      return groupAsk(handle, group, options)
    },
  }),
  command({
    words: 'group share',
    options: { scores: list('deck'), due: flag, nothing: flag, group: called },
    run: async (given, options) => {
      const { groupShare } = await import('./share.ts')
      return groupShare(given, options)
    },
  }),
  command({
    words: 'group verify',
    arguments: { answer: 'maybe' },
    options: { group: called },
    run: async ({ answer, group }, options) => {
      const { groupVerify } = await import('./verify.ts')
      return groupVerify(answer, group, options)
    },
  }),
  command({
    words: 'group leave',
    options: { yes: flag, group: called },
    run: async ({ yes, group }, options) => {
      const { groupLeave } = await import('./leave.ts')
      return groupLeave({ isSure: yes, group }, options)
    },
  }),
]
