import { useEverywhere } from './use-keyboard.ts'

type Props = { readonly send: (intent: { readonly type: 'quit' | 'suspend' }) => void }

/** The keys of the whole program. A part of its own: what listens to keys is drawn anew with each of them. */
export function Everywhere({ send }: Props) {
  useEverywhere({
    quit: () => send({ type: 'quit' }),
    suspend: () => send({ type: 'suspend' }),
  })
  return null
}
