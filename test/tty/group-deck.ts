import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A collection of two questions with a track over them, one of another collection and one that is nowhere. */
export function groupAt(home: string): string {
  const group = join(home, 'group')
  const put = (path: string, text: string): void => {
    mkdirSync(join(group, path, '..'), { recursive: true })
    writeFileSync(join(group, path), text)
  }
  put(
    'questions/ours/deck.yaml',
    'schema: 1\nid: ours\nversion: 1.0.0\ntitle: Ours\nlicense: MIT\n',
  )
  const recall = (id: string, level: string): void =>
    put(
      `questions/ours/${id}.yaml`,
      `id: ${id}\nkind: recall\ntitle: ${id}\nlevel: ${level}\nprompt: P\nanswer: A\n`,
    )
  recall('first', 'executor')
  recall('second', 'decider')
  put(
    'questions/week.track.yaml',
    'title: Our week\norder: 1\nquestions: [ours/second, go-recall/channel-axioms, theirs/gone, ours/first]\n',
  )
  return group
}
