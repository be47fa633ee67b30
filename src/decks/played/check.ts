// Solutions of prose are played answers: nothing reads another file there.

import type { SolutionFiles } from '../kinds/deck-kind-rules.ts'
import { DOCUMENT, type Stray } from '../read/deck-entries.ts'
import { flaw, START } from '../read/flaw.ts'
import type { TreeFile } from '../read/tree.ts'

export function checkPlayed(files: SolutionFiles): readonly Stray[] {
  return files
    .filter(([path]) => path !== 'answer.yaml' && !/^wrong\/[^/]+\.yaml$/.test(path))
    .filter(([path]) => !DOCUMENT.test(path))
    .map(([, file]) => unread(file))
}

export function unread(file: TreeFile): Stray {
  const hint =
    'Solutions are reference/, wrong/ and equivalent.yaml for code, answer.yaml and wrong/ for the rest.'
  return { path: file.path, flaw: flaw(START, 'unknown-file', 'nothing reads this file', hint) }
}
