import { clocked, fallAsleep, resumed, wake } from './clocked.ts'
import { beginRun, stepRun } from './code.ts'
import { isNaming, judgeBug, moveInBug, pointAt, switchPane, takeBack } from './debug.ts'
import { hasBegun, withDraft } from './drafting.ts'
import type {
  AnswerMode,
  CodeWork,
  Drill,
  DrillEffect,
  DrillEvent,
  DrillStep,
  Phase,
  Work,
} from './drill.ts'
import { withoutRun } from './drop-run.ts'
import { fieldsOf, linesOf } from './lines.ts'
import { attemptOf, hasUnreadable, suggestionFor } from './result.ts'
import { moveTo, type Spotting, span, unspan } from './spotting.ts'
import { activeMs } from './start.ts'

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

type Answering = Drill & { readonly phase: Extract<Phase, { name: 'reading' | 'answering' }> }

function isAnswering(drill: Drill): drill is Answering {
  return drill.phase.name === 'reading' || drill.phase.name === 'answering'
}

/** Also paused or asleep: who types or saves has come back. */
function canAnswer(drill: Drill): boolean {
  const { name } = drill.phase
  return !drill.isReadOnly && (isAnswering(drill) || name === 'paused' || name === 'asleep')
}

/** The first key, and from reading to answering. */
function begun(drill: Drill): Drill {
  const awake = resumed(drill)
  const firstKeyMs = awake.firstKeyMs ?? activeMs(awake)
  const phase: Phase = awake.phase.name === 'reading' ? { name: 'answering' } : awake.phase
  return { ...awake, firstKeyMs, phase }
}

type Prose = Extract<Work, { kind: 'recall' | 'sheet' }>

const isProse = (work: Work): work is Prose => work.kind === 'recall' || work.kind === 'sheet'

function withMode(drill: Drill, mode: AnswerMode): Drill {
  const { work } = drill
  return isProse(work) && canAnswer(drill) ? { ...drill, work: { ...work, mode } } : drill
}

function edited(drill: Drill, field: string, text: string): Drill {
  const { work } = drill
  if (!canAnswer(drill)) return drill
  if (work.kind === 'estimate' || work.kind === 'review') {
    const texts = { ...work.texts, [field]: text }
    const next = work.kind === 'estimate' ? { ...work, texts, isWarned: false } : { ...work, texts }
    return { ...begun(drill), work: next }
  }
  if (!isProse(work)) return drill
  return withText({ ...begun(drill), work: { ...work, mode: 'type' } }, field, text)
}

function withText(drill: Drill, field: string, text: string): Drill {
  const { work } = drill
  return isProse(work)
    ? { ...drill, work: { ...work, texts: { ...work.texts, [field]: text } } }
    : drill
}

/** An editor with a window of its own may be closed after the answer was shown: what was written there is kept. */
function editedOutside(drill: Drill, field: string, text: string): Drill {
  const { name } = drill.phase
  const isLate = name === 'revealed' || name === 'rating'
  return isLate ? withText(drill, field, text) : edited(drill, field, text)
}

function moveFocus(drill: Drill, by: 1 | -1): Drill {
  if (drill.work.kind === 'code') return switchPane(drill)
  if (drill.work.kind !== 'sheet' && drill.work.kind !== 'estimate') return drill
  const last = fieldsOf(drill.task.question).length - 1
  const focus = Math.min(last, Math.max(0, drill.work.focus + by))
  return { ...drill, work: { ...drill.work, focus } }
}

function withCursor(drill: Drill, to: number): Drill {
  const { work } = drill
  switch (work.kind) {
    case 'code':
      return moveInBug(drill, to)
    case 'review':
      return withSpotting(drill, (spotting, last) => moveTo(spotting, to, last))
    case 'estimate':
      return drill
    case 'choice':
    case 'recall':
    case 'sheet':
      return { ...drill, work: { ...work, cursor: Math.max(0, to) } }
  }
}

function withSpotting(drill: Drill, change: (spotting: Spotting, last: number) => Spotting): Drill {
  const { work } = drill
  const { question } = drill.task
  if (work.kind !== 'review' || question.kind !== 'review' || !canAnswer(drill)) return drill
  const last = question.exhibit.text.replace(/\n$/, '').split('\n').length
  return { ...drill, work: { ...work, spotting: change(work.spotting, last) } }
}

/** A range that is complete asks for its sentence: what is wrong there? */
function point(drill: Drill): Drill {
  const { work } = drill
  if (!canAnswer(drill)) return drill
  if (work.kind === 'code') return pointAt(begun(drill))
  if (work.kind !== 'review') return drill
  const [spotting, spot] = span(work.spotting)
  return { ...begun(drill), work: { ...work, spotting, noting: spot?.id ?? null } }
}

function unpoint(drill: Drill): Drill {
  return drill.work.kind === 'code' ? takeBack(drill) : withSpotting(drill, unspan)
}

function withFailing(drill: Drill, failing: readonly string[]): Drill {
  const { work } = drill
  if (work.kind !== 'code' || !work.bug) return drill
  return { ...drill, work: { ...work, bug: { ...work.bug, failing } } }
}

function marked(drill: Drill, id: string, value: number): Drill {
  const { work, phase } = drill
  const line = linesOf(drill.task.question).find((one) => one.id === id)
  if (phase.name !== 'revealed' || !isProse(work) || !line) return drill
  const mark = Math.min(line.most, Math.max(0, value))
  return { ...drill, work: { ...work, marks: { ...work.marks, [id]: mark } } }
}

function choose(drill: Drill, option: number): Drill {
  if (drill.work.kind !== 'choice' || !canAnswer(drill)) return drill
  const { order, chosen } = drill.work
  if (!order.includes(option)) return drill
  const after = chosen.includes(option)
    ? chosen.filter((other) => other !== option)
    : [...chosen, option]
  const next = begun(drill)
  return { ...next, work: { ...drill.work, chosen: after } }
}

/** Space starts, Space stops. */
function speak(drill: Drill): DrillStep {
  if (!canAnswer(drill) || !isProse(drill.work)) return [drill, []]
  if (drill.phase.name !== 'answering') return [begun(withMode(drill, 'say')), []]
  return drill.work.mode === 'say' ? [reveal(drill, false), []] : [drill, []]
}

function submit(drill: Drill): DrillStep {
  if (drill.phase.name === 'revealed') return [toRating(drill, drill.phase.hasGivenUp), []]
  if (!canAnswer(drill)) return [drill, []]
  if (drill.work.kind === 'code') return submitCode(begun(drill), drill.work)
  if (drill.work.kind === 'review' && drill.work.noting !== null)
    return [{ ...drill, work: { ...drill.work, noting: null } }, []]
  // Some option is right, so an empty answer is a slip of the finger.
  if (drill.work.kind === 'choice' && drill.work.chosen.length === 0) return [drill, []]
  const { question } = drill.task
  if (
    drill.work.kind === 'estimate' &&
    question.kind === 'estimate' &&
    !drill.work.isWarned &&
    hasUnreadable(question, drill.work)
  )
    return [{ ...drill, work: { ...drill.work, isWarned: true } }, []]
  return [answered(drill, false), []]
}

/** A bug is named before anything runs; from then on each save is judged. */
function submitCode(drill: Drill, work: CodeWork): DrillStep {
  if (!work.bug || work.bug.isNamed) return beginRun(drill, work)
  const bug = { ...work.bug, isNamed: true, spotting: { ...work.bug.spotting, anchor: null } }
  return [{ ...drill, work: { ...work, bug } }, judgeBug(drill)]
}

/** Own decks may run without a sandbox from now on; the answer that was refused is judged at once. */
function allow(drill: Drill): DrillStep {
  if (!needsLeave(drill)) return [drill, []]
  const [next, effects] = submit({ ...drill, trouble: null })
  return [
    next,
    effects.map((effect) => (effect.type === 'judge' ? { ...effect, isAllowed: true } : effect)),
  ]
}

/** The judge asks before it runs an own deck on a machine without a sandbox. */
export function needsLeave({ trouble }: Drill): boolean {
  if (trouble?.what !== 'judge') return false
  const { fault } = trouble
  return fault.code === 'untrusted' && fault.why === 'no-sandbox'
}

/** Who has passed gives up only the improving: a pass is not taken back. */
function giveUp(drill: Drill): DrillStep {
  const { work } = drill
  if (!canAnswer(drill)) return [drill, []]
  if (work.kind !== 'code') return [answered(drill, true), []]
  return [
    toRating({ ...drill, work: withoutRun(work) }, work.accepted === null),
    [{ type: 'cancel-judge' }, { type: 'load-compare', file: work.file }],
  ]
}

/** What has a key goes straight to the grades; what is ticked by the candidate is revealed first. */
function answered(drill: Drill, hasGivenUp: boolean): Drill {
  return isProse(drill.work) ? reveal(drill, hasGivenUp) : toRating(drill, hasGivenUp)
}

function reveal(drill: Drill, hasGivenUp: boolean): Drill {
  const { work } = drill
  const next = { ...drill, phase: { name: 'revealed', hasGivenUp } } as const
  return isProse(work) ? { ...next, work: { ...work, cursor: 0 } } : next
}

function toRating(drill: Drill, hasGivenUp: boolean): Drill {
  const suggestion = suggestionFor(drill, hasGivenUp)
  return { ...drill, phase: { name: 'rating', hasGivenUp, suggestion } }
}

/** Back from the grades: to ticking, or to the code that passed and shall become better. */
function goOn(drill: Drill): Drill {
  const { phase, work } = drill
  if (phase.name !== 'rating') return drill
  if (isProse(work)) {
    return { ...drill, phase: { name: 'revealed', hasGivenUp: phase.hasGivenUp } }
  }
  if (work.kind !== 'code') return drill
  return phase.hasGivenUp ? drill : { ...drill, phase: { name: 'answering' } }
}

function fileSaved(drill: Drill, at: number): DrillStep {
  if (drill.work.kind !== 'code' || !canAnswer(drill) || isNaming(drill.work)) return [drill, []]
  const next = begun(drill)
  return beginRun(next, { ...drill.work, savedAt: at })
}

function compare(drill: Drill): DrillStep {
  const { phase, work } = drill
  if (work.kind !== 'code' || phase.name !== 'rating') return [drill, []]
  if (!work.compare) return [drill, [{ type: 'load-compare', file: work.file }]]
  const shown = { ...work.compare, isShown: !work.compare.isShown }
  return [{ ...drill, work: { ...work, compare: shown } }, []]
}

function editOutside(drill: Drill, field: string): DrillStep {
  const { work } = drill
  if (!canAnswer(drill)) return [drill, []]
  if (work.kind === 'code')
    return isNaming(work) ? [drill, []] : [drill, [{ type: 'open-file', file: work.file }]]
  if (!isProse(work)) return [drill, []]
  return [drill, [{ type: 'edit-text', field, text: work.texts[field] ?? '' }]]
}

function rate(drill: Drill, grade: Parameters<typeof attemptOf>[1]): DrillStep {
  const { phase } = drill
  if (phase.name !== 'rating' || drill.isReadOnly) return [drill, []]
  const attempt = attemptOf(drill, grade, phase.hasGivenUp, phase.suggestion)
  return [
    { ...drill, trouble: null, phase: { name: 'saving', attempt, before: phase } },
    [{ type: 'save-attempt', attempt }],
  ]
}

function failed(drill: Drill, event: Extract<DrillEvent, { type: 'failed' }>): Drill {
  const { work, phase, trouble } = drill
  // The way back from a full disk is to save the attempt again: nothing may hide it.
  if (phase.name === 'saving' && trouble?.what === 'attempt') return drill
  const next = { ...drill, trouble: event.trouble }
  if (work.kind !== 'code' || event.run === undefined) return next
  const isInProgress = work.run?.number === event.run && !work.run.judgement
  return isInProgress ? { ...next, work: withoutRun(work) } : drill
}

function retry(drill: Drill): DrillStep {
  const { trouble, phase } = drill
  if (!trouble) return [drill, []]
  const next = { ...drill, trouble: null }
  if (drill.isReadOnly) return [next, []]
  switch (trouble.what) {
    case 'attempt':
      return phase.name === 'saving'
        ? [next, [{ type: 'save-attempt', attempt: phase.attempt }]]
        : [next, []]
    case 'draft':
      return [{ ...next, draftAt: drill.seen.at }, [{ type: 'save-draft', drill: next }]]
    case 'judge':
      return submit(next)
    case 'run':
    case 'editor':
    case 'file':
      return [next, []]
  }
}

function leave(drill: Drill): DrillStep {
  const effects: DrillEffect[] =
    drill.work.kind === 'code' && drill.work.run && !drill.work.run.judgement
      ? [{ type: 'cancel-judge' }]
      : []
  if (!drill.isReadOnly && hasBegun(drill)) effects.push({ type: 'save-draft', drill })
  return [drill, effects]
}
