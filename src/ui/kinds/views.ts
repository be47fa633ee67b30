import type { Kind } from '../../core/question/question.ts'
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

/** Of a drill whose kind is not known, `K` is every kind: its view then takes any drill, and must be put to no other. */
export const viewOf = <K extends Kind>({ kind }: { readonly kind: K }): KindView<K> => VIEWS[kind]
