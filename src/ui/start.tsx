import type { Instance } from 'ink'
import { App, type AppProps } from './app.tsx'
import { showScreens } from './show-screens.ts'

export const showApp = (props: AppProps): Instance => showScreens(<App {...props} />)
