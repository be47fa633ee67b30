import type { Phase } from '../../../core/kinds/design/question.ts'
import { phaseTitle } from '../../../core/mock/host/phase-title.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export const phaseName = (phase: Phase, words: Words): string =>
  cleanLine(phaseTitle(phase, words.host.phases, words.lang))
