// Pure: a question and the files of its folder -> which tests are expected, within which limits.
import type { CodeQuestion, TestCase } from '../../core/kinds/code/question.ts'

/** Nothing failed because there was nothing to run. */
export const NO_TESTS = 'No hidden test was found for this question.'

export type Half = 'plain' | 'race'

/** The tests that decide; null: whatever the hidden tests hold. */
export function expectedTests(
  code: CodeQuestion,
  stageTests: readonly string[] | undefined,
): readonly TestCase[] | null {
  if (code.tests === 'all') {
    return stageTests === undefined ? null : stageTests.map((name) => ({ name, title: name }))
  }
  return stageTests === undefined
    ? code.tests
    : code.tests.filter((test) => stageTests.includes(test.name))
}

/** Only what is expected is run: an unlisted helper test decides nothing. */
export function runPattern(names: readonly string[] | null): readonly string[] {
  if (names === null) return []
  const quote = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const whole = names.filter((name) => !name.includes('/'))
  // Go takes a pattern apart at slashes and bars that stand outside brackets.
  const parts = names
    .filter((name) => name.includes('/'))
    .map((name) =>
      name
        .split('/')
        .map((part) => `^${quote(part)}$`)
        .join('/'),
    )
  const all = whole.length === 0 ? parts : [`^(?:${whole.map(quote).join('|')})$`, ...parts]
  return [`-test.run=${all.join('|')}`]
}

/** Private memory in MiB: the race detector needs four times as much. */
export function memoryMb(code: CodeQuestion, half: Half): number {
  return half === 'race' ? code.limits.memoryMb * 4 : code.limits.memoryMb
}

/** A backstop behind the wall clock, for programs that use several cores. */
export function cpuSeconds(seconds: number): number {
  return Math.ceil(seconds * 4) + 2
}
