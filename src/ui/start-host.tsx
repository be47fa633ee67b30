import { type Instance, render } from 'ink'
import { HostApp, type HostAppProps } from './host-app.tsx'

/** As `showApp`, for the interviewer's own program. */
export function showHost(props: HostAppProps): Instance {
  process.stdin.setRawMode?.(true)
  return render(<HostApp {...props} />, {
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    interactive: true,
    exitOnCtrlC: false,
  })
}
