/** The rules of a sitting come with the first question: home is drawn without them. */
import type { StepDrill } from '../../core/drill/effect.ts'

export type Sittings = {
  /** Before a drill is put on the screen. */
  readonly load: () => Promise<void>
  readonly step: StepDrill
}

export function lazySittings(): Sittings {
  let loaded: StepDrill | undefined
  return {
    load: async () => {
      loaded ??= (await import('../../core/drill/step.ts')).stepDrill
    },
    step(drill, event) {
      if (!loaded) throw new Error('a drill is on the screen before its rules are loaded')
      return loaded(drill, event)
    },
  }
}
