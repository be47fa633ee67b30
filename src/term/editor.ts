/** How to open a file in the candidate's editor without losing the screen, where that is possible. Pure. */
import { basename, dirname } from 'node:path'

type Command = { readonly file: string; readonly args: readonly string[] }

export type EditorPlan =
  /** In a pane beside sparr; when that fails, `otherwise` in the foreground. */
  | ({ readonly how: 'split'; readonly otherwise: Command } & Command)
  /** A window of its own; nothing to wait for. */
  | ({ readonly how: 'gui' } & Command)
  /** In this terminal, while sparr waits and the clock runs on. */
  | ({ readonly how: 'foreground' } & Command)
  /** No editor is set and none of the usual ones is there. */
  | { readonly how: 'none'; readonly tried: readonly string[] }

/** Looked for in this order when nothing is set. */
export const USUAL_EDITORS = ['nano', 'vim', 'vi'] as const

export type EditorChoice = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of sparr; wins over VISUAL and EDITOR. */
  readonly setting: string | undefined
  /** To open; an absolute path. */
  readonly file: string
  /** Which of `USUAL_EDITORS` are on the PATH. */
  readonly found: readonly string[]
  /** Whether a path exists, for programs with spaces in their path and no quotes around it. */
  readonly exists: (path: string) => boolean
  /** Of the window. */
  readonly columns: number
}

/** Programs that open a window of their own. */
const WINDOWS: ReadonlySet<string> = new Set(
  (
    'code code-insiders codium cursor windsurf zed zeditor subl mate bbedit gedit kate gvim mvim ' +
    'idea goland webstorm pycharm clion rider fleet open xdg-open'
  ).split(' '),
)

/** With these they would wait until the window is closed, and we with them. */
const WAITING: ReadonlySet<string> = new Set(
  '-w --wait -W --wait-apps -f --nofork -s --standalone -b --block'.split(' '),
)

/** Narrower than this, two panes side by side would be below the smallest window. */
const SIDE_BY_SIDE = 110

/** Setting, VISUAL, EDITOR, then the usual ones; a blank value counts as not set. */
export function planEditor(choice: EditorChoice): EditorPlan {
  const { env, setting, file, found, exists, columns } = choice
  const wanted = [
    setting,
    env['VISUAL'],
    env['EDITOR'],
    ...USUAL_EDITORS.filter((it) => found.includes(it)),
  ]
    .map((it) => it?.trim() ?? '')
    .find((it) => it !== '')
  if (wanted === undefined) return { how: 'none', tried: USUAL_EDITORS }

  const [program = '', ...options] = exists(wanted) ? [wanted] : splitCommand(wanted)
  if (WINDOWS.has(basename(program).replace(/\.(exe|cmd|sh)$/i, ''))) {
    const args = [...options.filter((option) => !WAITING.has(option)), file]
    return { how: 'gui', file: program, args }
  }

  const plain: Command = { file: program, args: [...options, file] }
  const pane = paneFor(env, plain, dirname(file), columns >= SIDE_BY_SIDE)
  return pane ? { how: 'split', ...pane, otherwise: plain } : { how: 'foreground', ...plain }
}

function paneFor(
  env: EditorChoice['env'],
  { file, args }: Command,
  folder: string,
  isWide: boolean,
): Command | undefined {
  if (env['TMUX'])
    return {
      file: 'tmux',
      args: ['split-window', isWide ? '-h' : '-v', '-c', folder, file, ...args],
    }
  if (env['ZELLIJ'])
    return {
      file: 'zellij',
      // biome-ignore format: one option a line says less
      args: ['run', '--close-on-exit', '--direction', isWide ? 'right' : 'down', '--cwd', folder, '--', file, ...args],
    }
  if (env['KITTY_LISTEN_ON'])
    return {
      file: 'kitten',
      args: [
        '@',
        'launch',
        `--location=${isWide ? 'vsplit' : 'hsplit'}`,
        `--cwd=${folder}`,
        '--copy-env',
        file,
        ...args,
      ],
    }
  return undefined
}

/** Words as a shell would see them: quotes and backslashes count, nothing is expanded. */
function splitCommand(command: string): readonly string[] {
  const words: string[] = []
  const part = /'([^']*)'?|"((?:[^"\\]|\\.)*)"?|\\(.)|(\s+)|([^\s'"\\]+|\\$)/gs
  let isOpen = false
  for (const [, single, double, escaped, space, bare] of command.matchAll(part)) {
    if (space !== undefined) {
      isOpen = false
      continue
    }
    const text = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? bare ?? ''
    if (isOpen) words.push((words.pop() ?? '') + text)
    else words.push(text)
    isOpen = true
  }
  return words
}
