// Solutions of prose are played answers, and a program where the question is verified by one: nothing reads another file there.
import type { Question } from '../../core/question/question.ts'
import type { SolutionFiles } from '../kinds/deck-kind-rules.ts'
import { DOCUMENT, type Stray } from '../read/deck-entries.ts'
import { flaw, quote, START } from '../read/flaw.ts'
import type { TreeFile } from '../read/tree.ts'

/** @param yaml the question's own file, for what is missing altogether */
export function checkPlayed(
  question: Question,
  yaml: string,
  files: SolutionFiles,
): readonly Stray[] {
  const program = 'verifiedBy' in question ? question.verifiedBy : undefined
  const isThere = program === undefined || files.some(([path]) => path === program)
  return [...(isThere ? [] : [noProgram(yaml, program, question.id)]), ...strays(files, program)]
}

function strays(files: SolutionFiles, program: string | undefined): readonly Stray[] {
  return files
    .filter(([path]) => path !== program)
    .filter(([path]) => path !== 'answer.yaml' && !/^wrong\/[^/]+\.yaml$/.test(path))
    .filter(([path]) => !DOCUMENT.test(path))
    .map(([, file]) => unread(file))
}

function noProgram(yaml: string, program: string, id: string): Stray {
  const message = `the program ${quote(program)} that verifies it is missing`
  const hint = `Add it beside the solutions, as ${id}/${program}.`
  return { path: yaml, flaw: flaw(START, 'missing-file', message, hint) }
}

export function unread(file: TreeFile): Stray {
  const hint =
    'Solutions are reference/, wrong/ and equivalent.yaml for code, answer.yaml and wrong/ for the rest.'
  return { path: file.path, flaw: flaw(START, 'unknown-file', 'nothing reads this file', hint) }
}
