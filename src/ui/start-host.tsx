import type { Instance } from 'ink'
import { HostApp, type HostAppProps } from './host-app.tsx'
import { showScreens } from './show-screens.ts'

/** As `showApp`, for the interviewer's own program. */
export const showHost = (props: HostAppProps): Instance => showScreens(<HostApp {...props} />)
