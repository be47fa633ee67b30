import { SparrError } from '../../core/errors.ts'
import { command, group } from '../description/command.ts'
import { positive, readValue, textLanguage, value } from '../description/option.ts'

export const storyCommands = [
  group('story', 'story takes check, add, list, show, edit, remove, matrix, numbers or from'),
  command({
    words: 'story check',
    arguments: { file: 'maybe' },
    options: {
      transcript: value('file'),
      seconds: readValue('n', positive),
      jd: value('id'),
      question: value('question'),
    },
    run: async ({ file, transcript, seconds, jd, question }, options) => {
      const { storyCheck, storyTranscript } = await import('./story.ts')
      if (transcript !== undefined) return storyTranscript(transcript, { ...options, seconds })
      if (file !== undefined) return storyCheck(file, { ...options, jd, question })
      const problem = 'story check takes a file or --transcript FILE'
      throw new SparrError({ code: 'usage', problem })
    },
  }),
  command({
    words: 'story add',
    arguments: { file: 'one' },
    options: { name: value('id'), lang: textLanguage },
    run: async ({ file, name, lang }, options) => {
      const { storyAdd } = await import('./story-bank.ts')
      return storyAdd(file, { ...options, name, textLang: lang })
    },
  }),
  command({
    words: 'story list',
    run: async (_, options) => {
      const { storyList } = await import('./story-bank.ts')
      return storyList(options)
    },
  }),
  command({
    words: 'story show',
    arguments: { id: 'one' },
    options: { lang: textLanguage },
    run: async ({ id, lang }, options) => {
      const { storyShow } = await import('./story-bank.ts')
      return storyShow(id, { ...options, textLang: lang })
    },
  }),
  command({
    words: 'story edit',
    arguments: { id: 'one' },
    options: { lang: textLanguage },
    run: async ({ id, lang }, options) => {
      const { storyEdit } = await import('./story-edit.ts')
      return storyEdit(id, { ...options, textLang: lang })
    },
  }),
  command({
    words: 'story remove',
    arguments: { id: 'one' },
    options: { lang: textLanguage },
    run: async ({ id, lang }, options) => {
      const { storyRemove } = await import('./story-bank.ts')
      return storyRemove(id, { ...options, textLang: lang })
    },
  }),
  command({
    words: 'story matrix',
    run: async (_, options) => {
      const { storyMatrix } = await import('./story-bank.ts')
      return storyMatrix(options)
    },
  }),
  command({
    words: 'story numbers',
    run: async (_, options) => {
      const { storyNumbers } = await import('./story-numbers.ts')
      return storyNumbers(options)
    },
  }),
  command({
    words: 'story from',
    arguments: { answer: 'one' },
    options: { name: value('id'), lang: textLanguage },
    run: async ({ answer, name, lang }, options) => {
      const { storyFrom } = await import('./story-bank.ts')
      return storyFrom(answer, { ...options, name, textLang: lang })
    },
  }),
]
