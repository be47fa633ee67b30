import type { Instance } from 'ink'
import { CandidateApp, type CandidateAppProps } from './candidate-app.tsx'
import { showScreens } from './show-screens.ts'

/** As `showApp`, for who joined an interview of two. */
export const showCandidate = (props: CandidateAppProps): Instance =>
  showScreens(<CandidateApp {...props} />)
