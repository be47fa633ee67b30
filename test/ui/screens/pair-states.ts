/** What two screens of one interview can stand at: the interviewer's, and that of who joined. */
import type { Host } from '../../../src/core/interview/host/host.ts'
import type { Room } from '../../../src/core/interview/pair/room.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { asked, MINUTE, note, SECOND } from '../../core/interview/host/calling.ts'
import { salt, type Two, twoPeople } from '../../core/interview/pair/two.ts'
import { gmp, shop } from './questions.ts'

export const roomOf = (two: Two, change: Partial<Room> = {}): Room => ({
  candidate: two.guest(),
  owner: 'mine',
  home: '~/.local/share/sparr',
  topics: [],
  topicCursor: 0,
  asked: 0,
  file: null,
  left: null,
  isTyping: true,
  isHelpShown: false,
  fault: null,
  safe: (text) => text,
  ...change,
})

const FILE = {
  round: 0,
  path: '~/sparr/mocks/evening-1/answer.go',
  place: '/home/li/sparr/mocks/evening-1/answer.go',
  trouble: null,
}
const CODE = `package fanout

func FetchAll(urls []string, limit int) []Result {
	sem := make(chan struct{}, limit)
	return nil
}
`
const REPORT = {
  verdict: 'LEAK',
  tests: [
    { title: 'Results come back in the order of the addresses', status: 'pass' },
    { title: 'No call outlives the return', status: 'fail' },
    { title: 'Of two failures the first is reported', status: 'not-run' },
  ],
  sandbox: 'bwrap',
  digest: '',
  ms: 2400,
  detail: 'a goroutine still waits at answer.go:4 (channel send)',
} as const

function joined(questions: readonly Question[]): Two {
  const two = twoPeople(questions)
  two.hostJoins()
  two.guestJoins()
  return two
}

function coding(): Two {
  const two = joined([asked])
  two.write('observer', 'watcher', { kind: 'join', handle: 'Ada', seat: 'w-1', version: '0' })
  two.asks({ type: 'pause' })
  two.later(20 * SECOND)
  two.answers({ type: 'type', field: 'code', text: CODE })
  two.later(8 * SECOND)
  two.asks(...note(0, 'restated the contract unasked').map(([, happening]) => happening))
  two.asks({ type: 'release', rung: 1 })
  two.later(4 * SECOND)
  two.asks({ type: 'say', about: 'line', text: '4: who receives?' })
  two.asks({ type: 'say', about: 'constraint', text: 'now one host is slow' })
  two.answers({ type: 'run' })
  return two
}

function judged(): Two {
  const two = coding()
  const run = two.call().party?.pair.runs.at(-1)?.run ?? ''
  two.asks({ type: 'judged', run, report: REPORT })
  return two
}

function design(): Two {
  const two = joined([shop])
  two.asks({ type: 'pause' })
  two.later(12 * MINUTE)
  two.answers(
    { type: 'type', field: 'path', text: 'client -> gateway -> stock' },
    { type: 'type', field: 'entities', text: 'hold(order, item, until)' },
  )
  return two
}

function ended(): Two {
  const two = judged()
  two.later(20 * MINUTE)
  two.asks({ type: 'desk', to: 'end' }, { type: 'keep' })
  return two
}

function revealed(): Two {
  const two = ended()
  two.asks(
    { type: 'desk', to: 'score' },
    { type: 'rate', score: 4 },
    { type: 'type', text: 'asked for the contract' },
    { type: 'keep' },
    { type: 'back' },
    { type: 'desk', to: 'takeaways' },
    { type: 'type', text: 'say who closes the channel' },
    { type: 'keep' },
    { type: 'back' },
    { type: 'vote', salt: salt('a') },
  )
  two.answers({ type: 'desk', to: 'score' }, { type: 'rate', score: 3 })
  two.answers({ type: 'vote', salt: salt('b') }, { type: 'desk', to: 'answer' })
  return two
}

function swapped(): Two {
  const two = revealed()
  two.asks({ type: 'swap' })
  return two
}

/** By the name of the state. */
export function candidateRooms(): Readonly<Record<string, Room>> {
  const scoring = ended()
  scoring.answers({ type: 'desk', to: 'score' }, { type: 'rate', score: 2 })
  const prose = joined([gmp])
  prose.asks({ type: 'pause' })
  const topics = [
    { question: '@project/ledger', title: 'The ledger of holds' },
    { question: '@project/cache', title: 'One cache for three regions' },
  ]
  return {
    lobby: roomOf(joined([asked])),
    'whose practice': roomOf(joined([asked]), { owner: 'asked' }),
    code: roomOf(coding(), { file: FILE }),
    judged: roomOf(judged(), { file: { ...FILE, trouble: { why: 'too-long', bytes: 70_000 } } }),
    design: roomOf(design()),
    prose: roomOf(prose, { isTyping: false }),
    scoring: roomOf(scoring, { topics }),
    reveal: roomOf(revealed(), { left: { attempts: 1, due: 2 } }),
    swap: roomOf(swapped(), { left: { attempts: 1, due: 2 } }),
  }
}

export function pairHosts(): Readonly<Record<string, Host>> {
  const asking = coding()
  asking.asks({ type: 'desk', to: 'say' })
  return {
    lobby: joined([asked]).host(),
    code: judged().host(),
    asking: asking.host(),
    design: design().host(),
    scores: ended().host(),
    reveal: revealed().host(),
  }
}
