import {
  choose,
  edited,
  editedOutside,
  marked,
  moveFocus,
  point,
  unpoint,
  withCursor,
  withMode,
} from './answering.ts'
import { canAnswer, isAnswering } from './begun.ts'
import { clocked, fallAsleep, resumed, wake } from './clocked.ts'
import { stepRun } from './code.ts'
import { asked } from './design.ts'
import { withDraft } from './drafting.ts'
import type { Drill, DrillEvent, DrillStep } from './drill.ts'
import {
  compare,
  editOutside,
  fileSaved,
  giveUp,
  goOn,
  rate,
  speak,
  submit,
  withFailing,
} from './ending.ts'
import { rejected } from './rejecting.ts'
import { keepStory } from './story.ts'
import { allow, failed, leave, retry } from './trouble.ts'

/** An event that makes no sense in the current phase changes nothing: late ticks and double keys are normal. */
export function stepDrill(before: Drill, event: DrillEvent): DrillStep {
  if (before.phase.name === 'done') return [before, []]
  const [timed, gapMs] = clocked(before, event)
  const [handled, effects] = handle(timed, event)
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
    case 'mode':
      return [withMode(drill, event.mode), []]
    case 'edit':
      return [edited(drill, event.field, event.text), []]
    case 'edited-outside':
      return [editedOutside(drill, event.field, event.text), []]
    case 'focus':
      return [moveFocus(drill, event.by), []]
    case 'cursor':
      return [withCursor(drill, event.to), []]
    case 'span':
      return [point(drill), []]
    case 'unspan':
      return [unpoint(drill), []]
    case 'bug-judged':
      return [withFailing(drill, event.failing), []]
    case 'mark':
      return [marked(drill, event.id, event.value), []]
    case 'choose':
      return [choose(drill, event.option), []]
    case 'keep-story':
      return [drill, keepStory(drill)]
    case 'ask':
      return [asked(drill), []]
    case 'reject':
      return [rejected(drill, event.field, event.codes), []]
    case 'speak':
      return speak(drill)
    case 'submit':
      return submit(drill)
    case 'give-up':
      return giveUp(drill)
    case 'continue':
      return [goOn(drill), []]
    case 'file-saved':
      return fileSaved(drill, event.at)
    case 'judge-progress':
    case 'judged':
      return drill.work.kind === 'code' ? stepRun(drill, drill.work, event) : [drill, []]
    case 'compare':
      return compare(drill)
    case 'compare-loaded': {
      if (drill.work.kind !== 'code' || drill.phase.name !== 'rating') return [drill, []]
      const { mine, reference } = event
      return [
        { ...drill, work: { ...drill.work, compare: { mine, reference, isShown: true } } },
        [],
      ]
    }
    case 'edit-outside':
      return editOutside(drill, event.field)
    case 'start-over':
      return drill.work.kind === 'code' && canAnswer(drill)
        ? [drill, [{ type: 'reset-file', file: drill.work.file }]]
        : [drill, []]
    case 'rate':
      return rate(drill, event.grade)
    case 'foreseen':
      return [{ ...drill, ahead: event.ahead }, []]
    case 'attempt-saved':
      return drill.phase.name === 'saving'
        ? [{ ...drill, trouble: null, phase: { name: 'done', attempt: drill.phase.attempt } }, []]
        : [drill, []]
    case 'failed':
      return [failed(drill, event), []]
    case 'retry':
      return retry(drill)
    case 'leave':
      return leave(drill)
  }
}
