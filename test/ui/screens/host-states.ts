/** What the interviewer's screens can stand at. */
import type { Call } from '../../../src/core/interview/host/call.ts'
import { proposals } from '../../../src/core/interview/host/choose.ts'
import { type Host, newHost, type Screen } from '../../../src/core/interview/host/host.ts'
import {
  askable,
  asked,
  line,
  MINUTE,
  newCall,
  note,
  play,
  SECOND,
  type Step,
} from '../../core/interview/host/calling.ts'
import { gmp, hidden429, shop } from './questions.ts'

export const hostOn = (screen: Screen): Host =>
  newHost(
    screen,
    proposals(
      [asked, hidden429, { ...shop, minutes: 35 }, gmp].map(askable),
      new Map([
        [
          `deck/${asked.id}`,
          { question: '', attempts: 1, passed: 1, lastAt: 1, lastGrade: 'good' as const },
        ],
      ]),
    ),
  )
export const onCall = (call: Call): Host => hostOn({ name: 'call', call })

/** Of a call in Chinese the question is shown in Chinese too. */
export const calls = (lang: string): Readonly<Record<string, Host>> => {
  const first = { ...newCall(), lang }
  const steps = (...all: readonly Step[]): Call => play(first, ...all).call
  const ticks = (minutes: number) =>
    Array.from({ length: minutes * 6 }, (): Step => [10 * SECOND, { type: 'tick' }])
  const noted = steps(
    [20 * SECOND, { type: 'tick' }],
    ...note(12 * SECOND, 'restated the contract unasked'),
    [0, { type: 'release', rung: 2 }],
    ...ticks(2),
    [0, { type: 'turn', by: 1 }],
    ...note(25 * SECOND, '问了取消之后会怎样，而且自己说出了 channel 谁来关'),
  )
  const on = (call: Call, ...all: readonly Step[]): Call => play(call, ...all).call
  const scored = on(
    noted,
    [0, { type: 'desk', to: 'score' }],
    [0, { type: 'rate', score: 4 }],
    [0, { type: 'recall' }],
    [0, { type: 'keep' }],
    [0, { type: 'move', by: 1 }],
    [0, { type: 'rate', score: 3 }],
    [0, { type: 'move', by: 1 }],
  )
  const told = on(
    scored,
    [0, { type: 'back' }],
    [0, { type: 'desk', to: 'takeaways' }],
    ...line('say who closes the channel'),
  )
  const ending = on(told, [0, { type: 'back' }], [0, { type: 'desk', to: 'end' }])
  const ended = on(ending, [0, { type: 'keep' }])
  return {
    offer: hostOn({
      name: 'offer',
      unfinished: { mock: 'm', title: 'Fan out', clockMs: 5 * MINUTE, agoMs: 90 * SECOND },
    }),
    choose: hostOn({ name: 'choose', cursor: 1 }),
    prompt: onCall(noted),
    brief: onCall({ ...noted, side: 'brief' }),
    notes: onCall({ ...noted, side: 'notes' }),
    'a note while reading': onCall({ ...noted, desk: { at: 'note' }, note: 'half a li' }),
    overtime: onCall(on({ ...noted, side: 'notes' }, ...ticks(5), [0, { type: 'pause' }])),
    scores: onCall(scored),
    evidence: onCall(on(scored, [0, { type: 'rate', score: 2 }])),
    takeaways: onCall(told),
    ending: onCall(ending),
    debrief: hostOn({
      name: 'debrief',
      call: ended,
      files: ['/home/me/sparr/mocks/x-debrief.md', '/home/me/sparr/mocks/x-replay.html'],
    }),
  }
}
