// Every language that the judge runs. `doctor` tells the tools in this order.
import type { Language } from '../../core/question.ts'
import { go } from './go.ts'
import type { LanguageRules } from './language-rules.ts'
import { javascript, typescript } from './node.ts'
import { python } from './python.ts'

export const LANGUAGE_RULES = {
  typescript,
  javascript,
  go,
  python,
} satisfies { readonly [L in Language]: LanguageRules }
