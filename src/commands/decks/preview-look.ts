/** What the file of a preview holds now: the question, or what keeps it from being shown. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { textsOf } from '../../core/design/texts.ts'
import type { Task } from '../../core/drill/drill.ts'
import type { Texts } from '../../core/kinds/work.ts'
import type { Look } from '../../core/preview.ts'
import type { Problem } from '../../core/question/question.ts'
import { tagIn } from '../../core/question/text.ts'
import { shownPath } from '../../decks/assemble.ts'
import { contentDir } from '../../decks/content-dir.ts'
import type { Found } from '../../decks/find.ts'
import { designIn, designLanguages, readDesignAnswer } from '../../decks/kinds/design/played.ts'
import { fileOf, type Place, readOne } from '../../decks/one-question.ts'
import { problemFrame } from '../../decks/read/problem-frame.ts'
import { readText } from '../../decks/read/read.ts'
import { readStory } from '../../decks/stories/story.ts'
import { solutionsFolder } from '../../session/judging/judging.ts'
import { problemLine } from '../../session/output.ts'
import type { Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'

export type Looked = { readonly look: Look; readonly problems: readonly Problem[] }

export async function lookAt(place: Place, session: Session): Promise<Looked> {
  const { cwd, words } = session
  if (fileOf(place) === null) return { look: goneLook(place, session), problems: [] }
  const { found, problems } = readOne(place, { cwd, shipped: contentDir() })
  if (found === null) {
    const hard = problems.filter(({ isProof }) => !isProof)
    const shown = (hard.length > 0 ? hard : problems).map((problem) => ({
      line: problemLine(problem, words),
      frame: clean(problemFrame(problem, cwd)),
    }))
    // Its file may have gone while it was read.
    if (shown.length === 0) return { look: goneLook(place, session), problems }
    return { look: { type: 'problems', problems: shown }, problems }
  }
  const [first] = problems
  const look: Look = {
    type: 'question',
    task: await taskOf(found, session),
    reference: referenceOf(found),
    played: playedOf(found, session),
    remark: first ? problemLine(first, words) : '',
  }
  return { look, problems }
}

function goneLook({ root, folder, id }: Place, { cwd, words }: Session): Look {
  const file = shownPath(join(root, folder, `${id}.yaml`), cwd)
  const line = `${file}${words.marks.colon}${words.authoring.previewing.gone}`
  return { type: 'problems', problems: [{ line: clean(line), frame: '' }] }
}

async function taskOf(found: Found, { contentLang, settings }: Session): Promise<Task> {
  const { name, deck, entry } = found
  const { question, digest } = entry
  return {
    name,
    question,
    digest,
    isChanged: false,
    deckLang: deck.lang,
    lang: contentLang,
    form: 'long',
    bug: null,
    needsRace: false,
    jd: [],
    pace: settings.pace,
    answerLang: settings.answerLang,
    story: question.kind === 'behavioral' ? await readStory(solutionsFolder(found)) : null,
  }
}

function referenceOf(found: Found): string | null {
  const { question } = found.entry
  if (question.kind !== 'code') return null
  const read = readText(join(solutionsFolder(found), 'reference', question.file))
  return 'value' in read ? read.value : null
}

/** In the language of the texts, or in the first there is. Null where there is none, or it cannot be read: `sparr check` says why. */
function playedOf(found: Found, { contentLang }: Session): Texts | null {
  const { question } = found.entry
  const path = join(solutionsFolder(found), 'answer.yaml')
  if (question.kind !== 'design' || !existsSync(path)) return null
  const played = readDesignAnswer(path, question)
  if ('flaws' in played) return null
  const tags = designLanguages(played.answer)
  return textsOf(designIn(played.answer, tagIn(tags, contentLang) ?? tags[0] ?? ''))
}
