import type { App, AppEvent, AppStep } from '../../../src/core/app/app.ts'
import { stepApp as stepWith } from '../../../src/core/app/app-step.ts'
import { stepDrill } from '../../../src/core/drill/step.ts'

/** The whole program's step, with the rules of a sitting loaded. */
export const stepApp = (app: App, event: AppEvent): AppStep => stepWith(app, event, stepDrill)
