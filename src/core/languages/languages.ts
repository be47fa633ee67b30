// Every language of code answers.
import type { Language, Mode } from '../kinds/code/question.ts'
import { go } from './go.ts'
import { javascript } from './javascript.ts'
import type { LanguageFacts } from './language-facts.ts'
import { python } from './python.ts'
import { typescript } from './typescript.ts'

export const LANGUAGE_FACTS = {
  go,
  typescript,
  javascript,
  python,
} satisfies { readonly [L in Language]: LanguageFacts }

/** The file the candidate writes, unless the question names another. */
export function answerFile(language: Language, mode: Mode): string {
  const { testFile, extension } = LANGUAGE_FACTS[language]
  return mode === 'write-tests' ? testFile : `answer${extension}`
}
