import type { Drill } from '../../../core/drill/drill.ts'
import type { SoloMock } from '../../../core/interview/solo/solo.ts'
import type { ScreenProps } from '../../send.ts'

/** What every screen of a round gets. */
export type MockProps = ScreenProps & { readonly mock: SoloMock; readonly drill: Drill }
