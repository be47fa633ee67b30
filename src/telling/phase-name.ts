import { phaseTitle } from '../core/interview/phase-title.ts'
import type { Phase } from '../core/kinds/design/question.ts'
import { cleanLine } from '../text/clean.ts'
import type { Words } from '../words/words.ts'

export const phaseName = (phase: Phase, words: Words): string =>
  cleanLine(phaseTitle(phase, words.host.phases, words.lang))
