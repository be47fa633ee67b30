/** Where what lies in a group's repository, and whose a path is: everybody writes below their own handle only. */

/** Also the name of a folder, of a git author and of half a mail address. */
const HANDLE = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/
const ANSWER = /^[a-z0-9][a-z0-9-]{1,79}$/

/** Names of devices on Windows, where no folder can be called so. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

export const isHandle = (text: string): boolean => HANDLE.test(text) && !DEVICE.test(text)
export const isAnswerId = (text: string): boolean => ANSWER.test(text)

export const SETTINGS_FILE = 'group.yaml'
export const linesPath = (handle: string, machine: string): string =>
  `members/${handle}/${machine}.jsonl`
export const answerPath = (handle: string, answer: string): string =>
  `answers/${handle}/${answer}.md`
export const reviewPath = (reviewer: string, answer: string): string =>
  `reviews/${reviewer}/${answer}.json`

export type Place =
  | { readonly type: 'settings' }
  | { readonly type: 'lines'; readonly handle: string; readonly machine: string }
  | { readonly type: 'answer'; readonly handle: string; readonly answer: string }
  | { readonly type: 'review'; readonly handle: string; readonly answer: string }
  /** Of the decks: whoever may push may write them. */
  | { readonly type: 'deck' }
  /** Under a folder of ours, and nothing that we write. */
  | { readonly type: 'stray' }
  | { readonly type: 'other' }

/** @param path as git has it, with `/` */
export function placeOf(path: string): Place {
  if (path === SETTINGS_FILE) return { type: 'settings' }
  const [folder = '', handle = '', file = '', ...rest] = path.split('/')
  if (folder === 'questions' || folder === 'solutions') return { type: 'deck' }
  const ending = ENDINGS[folder]
  if (ending === undefined) return { type: 'other' }
  const id = file.endsWith(ending) ? file.slice(0, -ending.length) : ''
  if (rest.length > 0 || !isHandle(handle)) return { type: 'stray' }
  if (folder === 'members')
    return isHandle(id) ? { type: 'lines', handle, machine: id } : { type: 'stray' }
  if (!isAnswerId(id)) return { type: 'stray' }
  return { type: folder === 'answers' ? 'answer' : 'review', handle, answer: id }
}

const ENDINGS: Readonly<Record<string, string | undefined>> = {
  members: '.jsonl',
  answers: '.md',
  reviews: '.json',
}

/** Of a commit; nobody's mailbox: `.invalid` is a name that never leads anywhere (RFC 2606). */
export const addressOf = (handle: string): string => `${handle}@sparr.invalid`
