import { type Instance, render } from 'ink'
import { App, type AppProps } from './app.tsx'

/** Draws the program until it is told to stop. `interactive` is explicit: under CI Ink would draw nothing before the end. */
export function showApp(props: AppProps): Instance {
  return render(<App {...props} />, {
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    interactive: true,
    exitOnCtrlC: false,
  })
}
