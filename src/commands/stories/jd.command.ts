import { command, group } from '../description/command.ts'
import { value } from '../description/option.ts'

export const jdCommands = [
  group('jd', 'jd takes add FILE, list, show or remove ID'),
  command({
    words: 'jd add',
    arguments: { file: 'one' },
    options: { name: value('id'), title: value('title'), keywords: value('list') },
    run: async ({ file, name, title, keywords }, options) => {
      const { jdAdd } = await import('./jd.ts')
      return jdAdd(file, { ...options, name, title, keywords })
    },
  }),
  command({
    words: 'jd list',
    run: async (_, options) => {
      const { jdList } = await import('./jd.ts')
      return jdList(options)
    },
  }),
  command({
    words: 'jd show',
    arguments: { id: 'maybe' },
    run: async ({ id }, options) => {
      const { jdShow } = await import('./jd.ts')
      return jdShow(id, options)
    },
  }),
  command({
    words: 'jd remove',
    arguments: { id: 'one' },
    run: async ({ id }, options) => {
      const { jdRemove } = await import('./jd.ts')
      return jdRemove(id, options)
    },
  }),
]
