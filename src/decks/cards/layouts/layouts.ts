/** Every way in which notes can be read. */
import { chat } from './chat.ts'
import { details } from './details.ts'
import { frontBack } from './front-back.ts'
import { headings } from './headings.ts'
import type { Layout } from './layout.ts'
import { numbered } from './numbered.ts'
import { obsidian } from './obsidian.ts'
import { qa } from './qa.ts'
import { questions } from './questions.ts'
import { table } from './table.ts'

export const LAYOUTS: readonly Layout[] = [
  qa,
  frontBack,
  chat,
  obsidian,
  details,
  ...headings,
  numbered,
  questions,
  table,
]
