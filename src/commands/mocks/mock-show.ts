import { SparrError } from '../../core/errors.ts'
import { type KeptMock, mocksOf } from '../../core/interview/kept.ts'
import { printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { writeToFile, writeToOutput } from '../../session/write-result.ts'
import { cardOf } from '../../shell/mocks/card.ts'
import { cardJson } from '../../shell/mocks/card-json.ts'
import { cardToLeave } from '../../shell/mocks/leaving.ts'
import { markdownOf, pageOf } from '../../shell/mocks/render.ts'

export type ShowOptions = GlobalOptions & {
  readonly html: boolean
  readonly output: string | undefined
}

/**
 * The scorecard of a mock, of the newest one without an id: Markdown, or one page of HTML.
 * @throws SparrError no-mock, private-words, and store-failed where the file cannot be made.
 */
export async function mockShow(id: string | undefined, options: ShowOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store, leaving] = await Promise.all([
      session.load(),
      session.store(),
      session.leaving(),
    ])
    const kept = findMock(mocksOf(store.kept('mock')), id)
    const card = cardToLeave(cardOf(store, loaded, kept, session.settings.pace), leaving)
    const { output, html, json } = options
    const text = html ? pageOf(card, session.words) : markdownOf(card, session.words)
    if (output !== undefined) {
      await writeToFile(output, session.cwd, [text])
      if (json) printJson({ file: output })
      else tell(session.words.solo.written(output))
    } else if (json) printJson({ mock: cardJson(card) })
    else await writeToOutput([text])
  } finally {
    session.close()
  }
}

/** The beginning of an id will do where it is the only one. */
function findMock(mocks: readonly KeptMock[], id: string | undefined): KeptMock {
  const found = id === undefined ? mocks.slice(0, 1) : mocks.filter((one) => one.id.startsWith(id))
  const exact = mocks.find((one) => one.id === id) ?? (found.length === 1 ? found[0] : undefined)
  if (exact) return exact
  throw new SparrError({ code: 'no-mock', id: mocks.length === 0 ? '' : (id ?? '') })
}
