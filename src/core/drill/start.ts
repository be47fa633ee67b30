import { NEW_ROOM, refitted } from '../design/room.ts'
import { fieldsOf } from '../kinds/facts.ts'
import { minutesOf } from '../short-form.ts'
import { NEW_BUG } from './debug.ts'
import { askedOf } from './design.ts'
import type { Drafted } from './draft.ts'
import { type AnswerMode, type Drill, NOTHING_SPENT, type Task, type Work } from './drill.ts'
import { withoutRun } from './drop-run.ts'
import { NO_SPOTS } from './spotting.ts'
import type { Stamp } from './stopwatch.ts'

/** A new sitting. `shuffle` orders the options of a choice, so that places are not what is learnt. */
export function startDrill(
  task: Task,
  now: Stamp,
  options: {
    readonly sitting: string
    readonly file: string
    readonly shuffle: (count: number) => readonly number[]
    readonly isReadOnly?: boolean
    readonly isCram?: boolean
  },
): Drill {
  return {
    kind: task.question.kind,
    sitting: options.sitting,
    task,
    budgetMs: Math.round(minutesOf(task.form, task.question.minutes) * 60_000),
    startedAt: now.at,
    seen: now,
    spent: NOTHING_SPENT,
    firstKeyMs: null,
    hints: 0,
    work: newWork(task, options.file, options.shuffle),
    phase: { name: 'reading' },
    draftAt: null,
    trouble: null,
    isReadOnly: options.isReadOnly ?? false,
    isCram: options.isCram ?? false,
    ahead: null,
  }
}

function newWork(task: Task, file: string, shuffle: (count: number) => readonly number[]): Work {
  const { question } = task
  const prose = (mode: AnswerMode) => ({ mode, texts: {}, marks: {}, cursor: 0 })
  switch (question.kind) {
    case 'code':
      return {
        kind: 'code',
        file,
        savedAt: null,
        runs: 0,
        run: null,
        firstGreenMs: null,
        accepted: null,
        last: null,
        compare: null,
        bug: task.bug ? NEW_BUG : null,
        stage: 0,
      }
    case 'choice':
      return { kind: 'choice', order: shuffle(question.options.length), chosen: [], cursor: 0 }
    case 'recall':
      return { kind: 'recall', ...prose('say') }
    case 'behavioral':
      return { kind: 'sheet', ...prose('say'), focus: 0, fieldMs: {}, rejected: [] }
    case 'design':
      return { kind: 'design', ...NEW_ROOM, marks: {}, cursor: 0, rejected: [] }
    case 'estimate':
      return { kind: 'estimate', texts: {}, focus: 0, isWarned: false }
    case 'review':
      return { kind: 'review', spotting: NO_SPOTS, texts: {}, noting: null }
  }
}

/**
 * Goes on where the draft stopped; the time in between does not count. A sitting that was a cram once stays one, so that
 * no cram ever reaches the schedule. Throws on a draft it cannot read.
 */
export function fromDraft(state: string, task: Task, now: Stamp, isCram = false): Drill {
  const { digest: _, form, bug, ...rest } = JSON.parse(state) as Drafted
  const fresh = newWork(task, '', () => [])
  if (form !== task.form || bug !== (task.bug?.name ?? null)) throw new Error('another form')
  if (rest.work?.kind !== fresh.kind || !rest.spent || !rest.phase) throw new Error('not a draft')
  return {
    ...rest,
    kind: task.question.kind,
    task,
    seen: now,
    trouble: null,
    isCram: isCram || rest.isCram === true,
    ahead: null,
    phase: rest.phase.name === 'saving' ? rest.phase.before : awake(rest.phase),
    work: fitted(rest.work, task),
  }
}

/** The run in progress ended with its program; options and constraints may have been added or taken away since. */
function fitted(work: Work, task: Task): Work {
  const { question } = task
  if (work.kind === 'code') return withoutRun(work)
  if (work.kind === 'sheet')
    return {
      ...work,
      focus: Math.min(work.focus, fieldsOf(task).length - 1),
      rejected: work.rejected ?? [],
      fieldMs: work.fieldMs ?? {},
    }
  if (work.kind === 'design' && question.kind === 'design')
    return { ...work, ...refitted(work, askedOf(task, question)) }
  if (work.kind !== 'choice' || question.kind !== 'choice') return work
  const all = question.options.map((_, option) => option)
  const kept = work.order.filter((option) => all.includes(option))
  const added = all.filter((option) => !kept.includes(option))
  return {
    ...work,
    order: [...kept, ...added],
    chosen: work.chosen.filter((option) => all.includes(option)),
  }
}

function awake(phase: Drill['phase']): Drill['phase'] {
  return phase.name === 'asleep' || phase.name === 'paused' ? { name: phase.from } : phase
}
