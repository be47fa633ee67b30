import { hear } from '../kinds/rules.ts'
import { canAnswer, isAnswering, resumed } from './answering.ts'
import { leave, withDraft } from './drafting.ts'
import type { Drill } from './drill.ts'
import type { DrillStep } from './effect.ts'
import { rate, submit } from './ending.ts'
import { askOrGiveUp, goingOn } from './giving-up.ts'
import type { DrillEvent } from './happening.ts'
import { allow, retry } from './retrying.ts'
import { clocked, fallAsleep, wake } from './time/clocked.ts'
import { withTrouble } from './trouble.ts'

/** An event that makes no sense in the current phase changes nothing: late ticks and double keys are normal. */
export function stepDrill(before: Drill, event: DrillEvent): DrillStep {
  if (before.phase.name === 'done') return [before, []]
  const [timed, gapMs] = clocked(before, event)
  const [done, effects] = handle(timed, event)
  const handled = goingOn(timed, done, event)
  const asleep = gapMs > 0 ? fallAsleep(handled, gapMs) : handled
  return withDraft(before, asleep, effects, event)
}

function handle(drill: Drill, event: DrillEvent): DrillStep {
  switch (event.type) {
    case 'tick':
      return [drill, []]
    case 'draft-saved':
      return [drill.trouble?.what === 'draft' ? { ...drill, trouble: null } : drill, []]
    case 'pause':
      return isAnswering(drill)
        ? [{ ...drill, phase: { name: 'paused', from: drill.phase.name } }, []]
        : [resumed(drill), []]
    case 'count-gap':
      return [wake(drill, event.counts), []]
    case 'hint':
      return canAnswer(drill) && drill.hints < drill.task.question.hints.length
        ? [{ ...drill, hints: drill.hints + 1 }, []]
        : [drill, []]
    case 'allow':
      return allow(drill)
    case 'submit':
      return submit(drill)
    case 'give-up':
      return askOrGiveUp(drill)
    case 'rate':
      return rate(drill, event.grade)
    case 'foreseen':
      return [{ ...drill, ahead: event.ahead }, []]
    case 'attempt-saved':
      return drill.phase.name === 'saving'
        ? [{ ...drill, trouble: null, phase: { name: 'done', attempt: drill.phase.attempt } }, []]
        : [drill, []]
    case 'failed':
      return [withTrouble(drill, event.trouble), []]
    case 'retry':
      return retry(drill)
    case 'leave':
      return leave(drill)
  }
  return hear(drill, event)
}
