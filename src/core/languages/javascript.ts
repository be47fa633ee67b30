import type { LanguageFacts } from './language-facts.ts'
import { node } from './node.ts'

export const javascript = {
  ...node,
  extension: '.js',
  testFile: 'answer.test.js',
} as const satisfies LanguageFacts
