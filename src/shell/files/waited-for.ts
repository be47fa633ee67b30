import type { EditorPlan } from '../../term/editor.ts'

/** An editor in a pane or window of its own gives no sign when it is done: in the terminal it does. */
export function waitedFor(plan: EditorPlan): EditorPlan {
  switch (plan.how) {
    case 'split':
      return { how: 'foreground', ...plan.otherwise }
    case 'gui':
      return { how: 'foreground', file: plan.file, args: [...waitOption(plan.file), ...plan.args] }
    case 'foreground':
    case 'none':
      return plan
  }
}

const waitOption = (program: string): readonly string[] =>
  /(code|codium|cursor|windsurf|zed|subl|mate)[^/]*$/.test(program) ? ['--wait'] : []
