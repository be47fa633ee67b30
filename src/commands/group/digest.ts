/** `sparr group digest`: a week in one paragraph, to be pasted into a chat. */
import { digestOf } from '../../core/group/digest.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { cleanLine } from '../../text/clean.ts'
import { knownQuestions } from './known-questions.ts'
import { groupNow, openGroup, weekOf, weekQuestions } from './opened.ts'
import { pairsLine } from './week.ts'

export async function groupDigest(
  wanted: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const opened = openGroup(session, wanted)
    const [loaded, group] = await Promise.all([session.load(), groupNow(opened)])
    const { shipped } = knownQuestions(opened, loaded)
    const week = weekQuestions(group, shipped, weekOf(opened, group))
    const digest = digestOf(group, week)
    const { words } = session
    const { group: said } = words
    const { zone, hour } = group.settings
    const paragraph = [
      said.digestHead(digest.title, digest.week),
      said.digestPractised(digest.practised, digest.members),
      ...(digest.questions === 0 ? [] : [said.digestFinished(digest.finished, digest.questions)]),
      ...(digest.waiting.length === 0 ? [] : [said.digestWaiting(digest.waiting)]),
      ...(digest.pairs.pairs.length === 0 ? [] : [pairsLine(digest.pairs, words)]),
      said.turns(digest.next, hour, zone),
    ]
    const text = cleanLine(paragraph.join(said.between))
    if (options.json) printJson({ group: opened.place.id, ...digest, text })
    else print(text)
  } finally {
    session.close()
  }
}
