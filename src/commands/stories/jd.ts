/** `sparr jd`: job descriptions, their key words, and which of them no story answers. */
import { basename, extname } from 'node:path'
import { bankIdOf, freeIdOf } from '../../core/bank/bank-id.ts'
import { type Coverage, coverageOf } from '../../core/bank/posting/coverage.ts'
import { keywordsOf, MOST_KEYWORDS } from '../../core/bank/posting/keywords.ts'
import { titleIn } from '../../core/bank/posting/noise.ts'
import { SparrError } from '../../core/errors.ts'
import type { Posting } from '../../core/log.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { bankName } from '../../session/stories/bank-name.ts'
import { findPosting, ownWords, postingsIn } from '../../session/stories/own-words.ts'
import { table } from '../../session/table.ts'
import { cleanLine } from '../../text/clean.ts'
import { postingText } from './posting-text.ts'

export type JdAddOptions = GlobalOptions & {
  readonly name?: string | undefined
  readonly title?: string | undefined
  /** Instead of those that are found; divided by commas. */
  readonly keywords?: string | undefined
}

const LONGEST_TITLE = 80

export async function jdAdd(file: string, options: JdAddOptions): Promise<void> {
  const session = openSession(options)
  try {
    const named = options.name === undefined ? undefined : bankName('--name', options.name)
    const text = await postingText(file, session.cwd)
    const title = titleOf(options.title ?? titleIn(text))
    const keywords = namedKeywords(options.keywords) ?? keywordsOf(text)
    if (keywords.length === 0)
      throw new SparrError({ code: 'not-a-posting', file, why: 'no-keywords', detail: '' })
    const store = await session.store()
    const own = postingsIn(store)
    const wanted = named ?? nameFor(title, file)
    const isOther =
      named === undefined && own.some((one) => one.posting === wanted && one.text !== text)
    const posting = isOther ? freeIdOf(wanted, new Set(own.map((one) => one.posting))) : wanted
    const body: Posting = { posting, title, text, keywords }
    store.append({ kind: 'posting', body })
    if (isOther) tell(session.words.bank.postings.otherName(posting))
    if (options.json) return await printPosting(body, session)
    print(session.words.bank.postings.added(posting, keywords.length))
    print(rowsOf(await coverageIn(body, session), session))
  } finally {
    session.close()
  }
}

function namedKeywords(given: string | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined
  const words = given.split(/[,，、;；]/).map((word) => cleanLine(word).trim())
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))].slice(0, MOST_KEYWORDS)
}

function titleOf(line: string): string {
  const plain = cleanLine(line)
    .replace(/^[\s#*>-]+|[\s*#]+$/g, '')
    .trim()
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : plain
}

function nameFor(title: string, file: string): string {
  const own = file === '-' ? '' : bankIdOf(basename(file, extname(file)))
  return bankIdOf(title) || own || 'posting'
}

export async function jdList(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [store, { decks }] = await Promise.all([session.store(), session.load()])
    const { postings, tellings } = ownWords(store, decks)
    const all = postings.map(({ posting, title, keywords }) => {
      const { covered, of, orphans } = coverageOf(keywords, tellings)
      return { id: posting, title, keywords: of, covered, orphans }
    })
    if (options.json) return printJson({ postings: all })
    const { bank } = session.words
    if (all.length === 0) return tell(bank.postings.empty)
    const rows = all.map(({ id, title, keywords, covered }) => [
      id,
      `${covered}/${keywords}`,
      title,
    ])
    print(table([bank.postings.heads, ...rows]))
  } finally {
    session.close()
  }
}

/** Without a name the one that was read last. */
export async function jdShow(id: string | undefined, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const postings = postingsIn(await session.store())
    const { postings: say } = session.words.bank
    if (id === undefined && postings.length === 0)
      return options.json ? printJson({ posting: null }) : tell(say.empty)
    const posting = findPosting(postings, id)
    if (options.json) return await printPosting(posting, session)
    print(cleanLine(posting.title))
    print(rowsOf(await coverageIn(posting, session), session))
  } finally {
    session.close()
  }
}

export async function jdRemove(id: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const store = await session.store()
    const posting = findPosting(postingsIn(store), id)
    store.append({ kind: 'posting', body: { ...posting, isGone: true } })
    if (options.json) return printJson({ id, removed: true })
    print(session.words.bank.postings.removed(id))
  } finally {
    session.close()
  }
}

async function coverageIn({ keywords }: Posting, session: Session): Promise<Coverage> {
  const [store, { decks }] = await Promise.all([session.store(), session.load()])
  return coverageOf(keywords, ownWords(store, decks).tellings)
}

async function printPosting(posting: Posting, session: Session): Promise<void> {
  const { rows, covered, of, orphans } = await coverageIn(posting, session)
  const { posting: id, title, text } = posting
  printJson({ posting: { id, title, text, keywords: rows, covered, of, orphans } })
}

/** Key words with who answers them; a dot means nobody does. */
function rowsOf({ rows, covered, of, orphans }: Coverage, { words }: Session): string {
  const { postings: say } = words.bank
  const list = (all: readonly string[]): string => all.join(words.marks.comma) || '·'
  return [
    table([
      say.rows,
      ...rows.map(({ keyword, stories, attempts }) => [keyword, list(stories), list(attempts)]),
    ]),
    '',
    say.covered(covered, of),
    orphans.length === 0 ? say.allCovered : say.orphans(cleanLine(orphans.join(words.marks.comma))),
  ].join('\n')
}
