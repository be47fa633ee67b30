import type { LanguageFacts } from './language-facts.ts'
import { node } from './node.ts'

export const typescript = {
  ...node,
  extension: '.ts',
  testFile: 'answer.test.ts',
} as const satisfies LanguageFacts
