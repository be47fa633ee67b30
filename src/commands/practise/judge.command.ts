import { SparrError } from '../../core/errors.ts'
import { isMember, isVersion, isWorker } from '../../core/queue/names.ts'
import { command } from '../description/command.ts'
import { flag, outputFile, type Reading, readValue, value, whole } from '../description/option.ts'

const version: Reading<string> = (text) =>
  isVersion(text) ? { value: text } : { wanted: 'give numbers with points, such as 1.26' }

const workerName: Reading<string> = (text) =>
  isWorker(text) ? { value: text } : { wanted: 'give 1 to 64 of A-Z, a-z, 0-9, - and _' }

const lacking = (name: string): SparrError =>
  new SparrError({ code: 'usage', problem: `missing required argument '${name}'` })

const days: Reading<number> = (text) => {
  const read = whole(text)
  return 'value' in read && read.value > MOST_DAYS ? { wanted: 'give at most 3650 days' } : read
}

const MOST_DAYS = 3650
/** A course. */
const TICKET_DAYS = 90

export const judgeCommands = [
  command({
    words: 'judge',
    arguments: { question: 'maybe', file: 'maybe' },
    options: {
      on: value('url'),
      creds: value('file'),
      toolchain: readValue('version', version),
      result: value('key'),
    },
    run: async ({ question, file, on, creds, toolchain, result }, options) => {
      if (on === undefined && (creds ?? toolchain ?? result) !== undefined)
        throw new SparrError({
          code: 'usage',
          problem: '--creds, --toolchain and --result go with --on URL',
        })
      if (on !== undefined && result !== undefined) {
        if (question !== undefined)
          throw new SparrError({ code: 'usage', problem: '--result takes no question' })
        const { showResult } = await import('./judge-result.ts')
        return showResult({ on, creds, key: result }, options)
      }
      if (question === undefined) throw lacking('question')
      if (file === undefined) throw lacking('file')
      if (on !== undefined) {
        const { judgeOn } = await import('./judge-on.ts')
        return judgeOn({ on, creds, toolchain: toolchain ?? null, question, file }, options)
      }
      const { judgeFile } = await import('./judge.ts')
      return judgeFile(question, file, options)
    },
  }),
  command({
    words: 'judge serve',
    options: {
      url: value('url'),
      creds: value('file'),
      name: readValue('name', workerName),
      slots: readValue('n', whole),
    },
    run: async ({ url, creds, name, slots }, options) => {
      if (url === undefined)
        throw new SparrError({ code: 'usage', problem: 'judge serve takes --url URL' })
      const { judgeServe } = await import('./judge-serve.ts')
      return judgeServe({ url, creds, name, slots: slots ?? 1 }, options)
    },
  }),
  command({
    words: 'judge ticket',
    arguments: { member: 'maybe' },
    options: {
      worker: flag,
      key: value('file'),
      certificate: value('file'),
      days: readValue('n', days),
      output: outputFile,
    },
    run: async ({ member, worker, key, certificate, days, output }, options) => {
      const usage = (problem: string) => new SparrError({ code: 'usage', problem })
      if (worker === (member !== undefined)) throw usage('judge ticket takes a MEMBER or --worker')
      if (key === undefined) throw usage('judge ticket takes --key FILE')
      if (member !== undefined && !isMember(member))
        throw new SparrError({
          code: 'bad-value',
          name: 'MEMBER',
          value: member,
          expected: '1 to 32 of a-z, 0-9, - and _',
        })
      const { judgeTicket } = await import('./judge-ticket.ts')
      return judgeTicket(
        { member: member ?? null, key, certificate, days: days ?? TICKET_DAYS, output },
        options,
      )
    },
  }),
]
