/** `sparr import exercise`: a folder of a public track as a code question of one's own. */
import { statSync } from 'node:fs'
import { SparrError } from '../../core/errors.ts'
import type { Exercise } from '../../decks/exercises/exercise.ts'
import { allowedImports } from '../../judge/go/packages.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { checkDeckName, collectionOf, nameInSettings } from '../../session/own-collection.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { realOf } from './real-of.ts'

const DECK = 'exercises'

type Asked = {
  readonly deck: string | undefined
  /** Say what would be made, and make nothing. */
  readonly isDry: boolean
}

export async function importExercise(
  dir: string,
  { deck = DECK, isDry }: Asked,
  options: GlobalOptions,
): Promise<void> {
  checkDeckName(deck)
  const session = openSession(options)
  try {
    const real = realOf(dir, session.cwd)
    if (!statSync(real).isDirectory())
      throw new SparrError({ code: 'no-exercise', folder: dir, why: 'file', detail: dir })
    const { readExercise } = await import('../../decks/exercises/read-exercise.ts')
    const exercise = readExercise(real, allowedImports([], []).has)
    if (isDry) tellFound(dir, deck, exercise, session)
    else await write(dir, deck, exercise, session)
  } finally {
    session.close()
  }
}

async function write(
  dir: string,
  deck: string,
  exercise: Exercise,
  session: Session,
): Promise<void> {
  const { words, options, settings } = session
  const { writeExercise } = await import('../../decks/exercises/write-exercise.ts')
  const root = collectionOf(session)
  const folder = await writeExercise(exercise, { root, deck, source: dir })
  if (settings.decks.length === 0) tell(await nameInSettings(root, session))
  if (options.json) {
    printJson({ ...dataOf(dir, deck, exercise), folder })
    return
  }
  const say = words.exercise
  print(clean(say.written(about(exercise, session), folder)))
  for (const line of remarksOn(exercise, session)) tell(line)
  tell(say.practise(`${deck}/${exercise.id}`))
  tell(say.prove(root, `${deck}/${exercise.id}`))
}

function tellFound(dir: string, deck: string, exercise: Exercise, session: Session): void {
  const { words, options } = session
  if (options.json) {
    printJson(dataOf(dir, deck, exercise))
    return
  }
  print(clean(words.exercise.found(about(exercise, session), `${deck}/${exercise.id}`)))
  for (const line of remarksOn(exercise, session)) print(line)
  print(words.data.cards.dry)
}

/** With its language as that writes itself. */
const about = ({ language, file, tests }: Exercise, { words }: Session) => ({
  language: words.schedule.languages[language],
  file,
  tests,
})

function remarksOn({ remarks }: Exercise, { words }: Session): readonly string[] {
  const say = words.exercise
  return remarks.map((remark) =>
    remark.type === 'switched-on' ? say.switchedOn(remark.count) : clean(say.madeStub(remark.file)),
  )
}

const dataOf = (dir: string, deck: string, exercise: Exercise) => ({
  dir,
  question: `${deck}/${exercise.id}`,
  language: exercise.language,
  file: exercise.file,
  tests: exercise.tests === 'all' ? 'all' : exercise.tests.map(({ name }) => name),
  imports: exercise.imports,
  remarks: exercise.remarks,
})
