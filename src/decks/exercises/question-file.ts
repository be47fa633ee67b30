// What is written of an exercise in YAML; whoever has it changes it as they like.

import type { Exercise } from './exercise.ts'
import { titled } from './prompt.ts'

export function questionFile(exercise: Exercise): object {
  const { id, title, language, prompt, source, file, tests, imports } = exercise
  return {
    id,
    kind: 'code',
    title,
    language,
    file,
    ...(imports.length > 0 ? { imports } : {}),
    ...(source === null ? {} : { source }),
    prompt,
    tests,
  }
}

export function deckFile(name: string): object {
  return {
    schema: 1,
    id: name,
    version: '1.0.0',
    title: titled(name),
    lang: 'en',
    // Somebody else's texts: whoever shares the deck looks up under which licence.
    license: 'LicenseRef-private',
  }
}
