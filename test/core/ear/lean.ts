// Designs of which there is only what the ear needs: what is asked, how people ask it, and the choices.
import { readFileSync } from 'node:fs'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { designCalled } from './shipped.ts'

type Lean = Pick<
  DesignQuestion,
  'prompt' | 'constraints' | 'clarify' | 'unanswered' | 'standard' | 'panes'
>

/** The rest is that of a shipped design, with the standard questions of its collection. */
export function leanDesign(id: string): DesignQuestion {
  const lean: Lean = JSON.parse(readFileSync(`test/fixtures/ear/${id}.design.json`, 'utf8'))
  return { ...designCalled('system-design/chat'), id, ...lean }
}
