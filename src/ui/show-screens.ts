import { type Instance, render } from 'ink'
import type { ReactElement } from 'react'

/** Draws the screens of a program until it is told to stop. `interactive` is explicit: under CI Ink would draw nothing before the end. */
export function showScreens(program: ReactElement): Instance {
  // Ink does this after the first frame only: an Enter pressed in between would arrive as a line feed and be lost.
  process.stdin.setRawMode?.(true)
  drawAtEachResize()
  return render(program, {
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    interactive: true,
    exitOnCtrlC: false,
  })
}

/**
 * A window that was made narrower and wide again before Node looked has lost what it cut off, and Node, which compares sizes,
 * says nothing of it.
 */
function drawAtEachResize(): void {
  const { stdout } = process
  const size = (): string => `${stdout.columns} ${stdout.rows}`
  let seen = size()
  process.on('SIGWINCH', () => {
    if (size() === seen) stdout.emit('resize')
    seen = size()
  })
}
