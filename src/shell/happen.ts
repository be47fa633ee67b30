import type { DrillHappening } from '../core/drill/happening.ts'
import { type Send, toDrill } from '../ui/send.ts'

/** Tells the drill on the screen what has happened. */
export type Happen = (happening: DrillHappening) => void

export const happenBy =
  (send: Send): Happen =>
  (happening) =>
    send(toDrill(happening))
