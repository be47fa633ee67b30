import type { DrillOf } from '../../core/drill/drill.ts'
import type { Kind } from '../../core/question.ts'
import { behavioral } from './behavioral/behavioral.ts'
import { choice } from './choice/choice.ts'
import { code } from './code/code.ts'
import { design } from './design/design.ts'
import { estimate } from './estimate/estimate.tsx'
import type { KindView } from './kind-view.ts'
import { recall } from './recall/recall.tsx'
import { review } from './review/review.ts'

const VIEWS: { readonly [K in Kind]: KindView<K> } = {
  recall,
  choice,
  estimate,
  review,
  design,
  behavioral,
  code,
}

export const viewOf = <K extends Kind>({ kind }: DrillOf<K>): KindView<K> => VIEWS[kind]
