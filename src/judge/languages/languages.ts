// Every language that the judge runs. `doctor` tells the tools in this order.
import type { Language } from '../../core/kinds/code/question.ts'
import { go } from './go.ts'
import type { LanguageRules } from './language-rules.ts'
import { node } from './node.ts'
import { python } from './python.ts'

export const LANGUAGE_RULES = {
  typescript: node,
  javascript: node,
  go,
  python,
} satisfies { readonly [L in Language]: LanguageRules }
