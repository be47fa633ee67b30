/** The collection into which cards and phrases are written. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SparrError } from '../core/errors.ts'
import type { Session } from './session.ts'

/** A name that begins with `-` would be taken for an option wherever it is typed. */
const DECK_NAME = /^[a-z0-9][a-z0-9-]{1,63}$/

/** @param called as the command line has it. @throws SparrError bad-value */
export function checkDeckName(name: string, called = '--deck'): void {
  if (name === 'schema') {
    const expected = 'another name: schema is the folder of JSON Schemas'
    throw new SparrError({ code: 'bad-value', name: called, value: name, expected })
  }
  checkName(name, called)
}

/** Of a question, too. @throws SparrError bad-value */
export function checkName(name: string, called: string): void {
  if (!DECK_NAME.test(name)) throw badName(called, name)
}

function badName(name: string, value: string): SparrError {
  const expected = '2 to 64 of a-z, 0-9 and -, not beginning with -'
  return new SparrError({ code: 'bad-value', name, value, expected })
}

/** On a read-only home the setting lasts until we end, which is now. */
export async function nameInSettings(
  root: string,
  { settingsFile, words }: Session,
): Promise<string> {
  await settingsFile.write('decks', JSON.stringify([root]))
  const isLost = settingsFile.notices().some(({ code }) => code === 'in-memory')
  return isLost ? words.data.notSetDecks(root) : words.data.setDecks(root)
}

/** The first of the setting `decks`, or a folder beside the workspace. */
export function collectionOf({ settings }: Session): string {
  const [first] = settings.decks
  const root = first ?? join(dirname(settings.workspace), 'sparr-decks')
  // A folder that is gone lies perhaps on a disk that is not there: it is not made anew in its place.
  if (!existsSync(dirname(root))) throw new SparrError({ code: 'no-such-folder', path: root })
  return root
}
