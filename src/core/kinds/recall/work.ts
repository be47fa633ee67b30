import type { ProseWork } from '../work.ts'

export type RecallWork = ProseWork
