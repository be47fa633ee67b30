import { type Instance, render } from 'ink'
import { App, type AppProps } from './app.tsx'

/** Draws the program until it is told to stop. `interactive` is explicit: under CI Ink would draw nothing before the end. */
export function showApp(props: AppProps): Instance {
  // Ink does this after the first frame only: an Enter pressed in between would arrive as a line feed and be lost.
  process.stdin.setRawMode?.(true)
  return render(<App {...props} />, {
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    interactive: true,
    exitOnCtrlC: false,
  })
}
