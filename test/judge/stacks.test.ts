import { expect, test } from 'vitest'
import { timeoutMessage } from '../../src/judge/run/messages.ts'
import type { OwnFunction, Place } from '../../src/judge/run/place.ts'
import { readGoroutines } from '../../src/judge/run/stacks.ts'

const FUNCTIONS: readonly OwnFunction[] = [
  { name: 'init', from: 7, to: 9, emptyLoops: [] },
  { name: '(*Tally).Add', from: 10, to: 18, emptyLoops: [16] },
  { name: 'New', from: 20, to: 30, emptyLoops: [22, 26] },
  { name: '(*List[...]).Push', from: 32, to: 35, emptyLoops: [] },
  { name: 'Each', from: 40, to: 46, emptyLoops: [] },
]
const PLACE: Place = {
  prefix: 'sparr.example/task/',
  file: 'answer.go',
  shown: 'loops.go',
  hidden: ['answer_test.go'],
  functions: FUNCTIONS,
}

/** What a candidate reads of one frame in a dump. */
function shown(name: string, line: number): string {
  const dump = `goroutine 7 gp=0x33 m=0 mp=0x6d [running]:
sparr.example/task.${name}(0x674b48?, {0x6b41a0?, 0x33?})
	sparr.example/task/answer.go:${line} +0x70 fp=0x33 sp=0x33 pc=0x52f630
sparr.example/task_test.TestCounts(0x33445d3c8248)
	sparr.example/task/answer_test.go:13 +0x3b fp=0x33 sp=0x33 pc=0x52fadb
`
  const said = timeoutMessage(readGoroutines(dump, PLACE), 2, PLACE)
  return said.replace(/^.* It was at (.*) \[running\]\.$/, '$1')
}

test.each([
  ['a line of the function', '(*Tally).Add', 14, 'loops.go:14 (in (*Tally).Add)'],
  ['a literal in it', 'New.func1', 24, 'loops.go:24 (in New.func1)'],
  ['one that was inlined elsewhere', 'Each.New.func1', 24, 'loops.go:24 (in Each.New.func1)'],
  ['the body of a range', 'Each-range1', 41, 'loops.go:41 (in Each-range1)'],
  ['a type with parameters', '(*List[...]).Push', 33, 'loops.go:33 (in (*List[...]).Push)'],
  ['a variable of the package', 'init.func1', 8, 'loops.go:8 (in init.func1)'],
])('%s keeps its line', (_what, name, line, said) => {
  expect(shown(name, line)).toBe(said)
})

test('the jump of an empty loop, for which Go says line 1, is shown as the line of the loop', () => {
  expect(shown('(*Tally).Add', 1)).toBe('loops.go:16 (in (*Tally).Add)')
})

test.each([
  ['in which there are two', 'New', 1, 'loops.go (in New)'],
  ['in which there is none', 'Each.func1', 1, 'loops.go (in Each.func1)'],
  ['whose line is that of another', 'Each', 33, 'loops.go (in Each)'],
])('of a function %s no line outside it is shown', (_what, name, line, said) => {
  expect(shown(name, line)).toBe(said)
})

test('a frame of no function that is known keeps its line', () => {
  expect(shown('Unknown', 3)).toBe('loops.go:3 (in Unknown)')
})
