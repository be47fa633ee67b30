/** `sparr pace`: a minute read aloud, so that the length of a story is the candidate's own. */
import { createInterface } from 'node:readline/promises'
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { spokenUnits } from '../../core/star/pace.ts'
import { isChinese } from '../../core/star/terms/lexicon.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { wrapText } from '../../text/wrap-text.ts'
import { wordsFor } from '../../words/words.ts'

/** Faster than this nobody reads: somebody pressed Enter twice. */
const FASTEST = { words: 300, characters: 500 } as const
const SLOWEST = { words: 60, characters: 100 } as const
const WIDEST = 76

/** In the language of the answers, or else of the questions. Without a terminal there is nobody to time. */
export async function pace(options: GlobalOptions): Promise<ExitCode> {
  needTerminal('sparr config pace-words 150')
  const session = openSession(options)
  const reader = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const { words } = session
    const said = wordsFor(session.settings.answerLang ?? session.contentLang).star.pace
    print(words.star.pace.intro)
    print('')
    for (const row of wrapText(said.text, Math.min(WIDEST, process.stdout.columns ?? 80)))
      print(row)
    print('')
    await reader.question(`${words.star.pace.start} `)
    const from = performance.now()
    await reader.question(`${words.star.pace.stop} `)
    const minutes = (performance.now() - from) / 60_000
    const unit = isChinese(said.text) ? 'characters' : 'words'
    const perMinute = Math.round(spokenUnits(said.text) / minutes)
    if (perMinute > FASTEST[unit] || perMinute < SLOWEST[unit]) {
      print(words.star.pace.tooShort)
      return EXIT.failed
    }
    session.settingsFile.write(`pace-${unit}`, `${perMinute}`)
    if (options.json) printJson({ perMinute, unit })
    else print(words.star.pace.result(perMinute, unit))
    return EXIT.ok
  } finally {
    reader.close()
    session.close()
  }
}
