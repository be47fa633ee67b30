// Which played answers a question has: `solutions/<deck>/<id>/answer.yaml`, and plausible bad ones under `wrong/`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type PlayedFile = {
  /** Inside the solutions of the question: `answer.yaml`, `wrong/product-names.yaml`. */
  readonly file: string
  readonly path: string
  readonly role: 'reference' | 'wrong'
}

/** The model answer first, then the bad ones by name. */
export function playedFiles(folder: string): readonly PlayedFile[] {
  const answer: PlayedFile = {
    file: 'answer.yaml',
    path: join(folder, 'answer.yaml'),
    role: 'reference',
  }
  const wrong = join(folder, 'wrong')
  const names = existsSync(wrong) ? readdirSync(wrong).filter((name) => name.endsWith('.yaml')) : []
  return [
    ...(existsSync(answer.path) ? [answer] : []),
    ...names
      .sort()
      .map(
        (name): PlayedFile => ({ file: `wrong/${name}`, path: join(wrong, name), role: 'wrong' }),
      ),
  ]
}
