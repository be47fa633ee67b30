/** A scorecard as text and as a page. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Scorecard } from '../../core/interview/solo/scorecard.ts'
import { mockMarkdown } from '../../report/mock-markdown.ts'
import { mockPage } from '../../report/mock-page.ts'
import { STYLE } from '../../report/style.ts'
import type { Words } from '../../words/words.ts'
import { writeToFile } from '../write-result.ts'

export const markdownOf = (card: Scorecard, words: Words): string => mockMarkdown(card, words)

export const pageOf = (card: Scorecard, words: Words): string =>
  mockPage(card, words, createHash('sha256').update(STYLE).digest('base64'))

/**
 * Both, side by side, named by when the mock was held. Returns their paths.
 * @throws SparrError store-failed where a file cannot be made.
 */
export async function writeCard(
  card: Scorecard,
  words: Words,
  folder: string,
): Promise<readonly string[]> {
  const local = new Date(card.at + card.offsetMin * 60_000).toISOString()
  const name = `${local.slice(0, 16).replace('T', '-').replace(':', '')}-${card.id.slice(0, 8)}`
  const files = [
    { path: join(folder, `${name}.md`), text: markdownOf(card, words) },
    { path: join(folder, `${name}.html`), text: pageOf(card, words) },
  ]
  await makeFolder(folder)
  for (const { path, text } of files) await writeToFile(path, folder, [text])
  return files.map(({ path }) => path)
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const problem = String(error.code)
    throw new SparrError({ code: 'store-failed', path: folder, problem }, { cause: error })
  }
}
