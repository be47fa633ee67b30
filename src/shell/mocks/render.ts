/** A scorecard as text and as a page. */
import { join } from 'node:path'
import type { EvidenceCard } from '../../core/interview/solo/evidence.ts'
import { mockMarkdown } from '../../report/mock-markdown.ts'
import { mockPage } from '../../report/mock-page.ts'
import { writeToFile } from '../../session/write-result.ts'
import type { Words } from '../../words/words.ts'
import { makeMocksFolder } from './mocks-folder.ts'
import { styleHash } from './style-hash.ts'

export const markdownOf = (card: EvidenceCard, words: Words): string => mockMarkdown(card, words)

export const pageOf = (card: EvidenceCard, words: Words): string =>
  mockPage(card, words, styleHash())

/**
 * Both, side by side, named by when the mock was held. Returns their paths.
 * @throws SparrError store-failed where a file cannot be made.
 */
export async function writeCard(
  card: EvidenceCard,
  words: Words,
  workspace: string,
): Promise<readonly string[]> {
  const folder = await makeMocksFolder(workspace)
  const local = new Date(card.at + card.offsetMin * 60_000).toISOString()
  const name = `${local.slice(0, 16).replace('T', '-').replace(':', '')}-${card.id.slice(0, 8)}`
  const files = [
    { path: join(folder, `${name}.md`), text: markdownOf(card, words) },
    { path: join(folder, `${name}.html`), text: pageOf(card, words) },
  ]
  for (const { path, text } of files) await writeToFile(path, folder, [text])
  return files.map(({ path }) => path)
}
