import type { Instance } from 'ink'
import { PreviewApp, type PreviewAppProps } from './preview-app.tsx'
import { showScreens } from './show-screens.ts'

/** As `showApp`, for a question that is being written. */
export const showPreview = (props: PreviewAppProps): Instance =>
  showScreens(<PreviewApp {...props} />)
