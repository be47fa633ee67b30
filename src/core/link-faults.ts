/** What can be wrong between two people: with a session, a code, a server or the way to it. */
export type LinkFault =
  /** A mock of two people that nobody hosts here; empty: there is none at all. */
  | { readonly code: 'no-session'; readonly name: string }
  /** `all`: what they are called, with commas between them. */
  | { readonly code: 'several-sessions'; readonly all: string }
  /** What should be the log of a mock of two people and is not. */
  | { readonly code: 'not-a-session'; readonly path: string; readonly problem: string }
  | { readonly code: 'session-newer'; readonly path: string }
  /** `cut`: it begins as a code does. */
  | { readonly code: 'bad-invite'; readonly why: 'garbage' | 'cut' }
  | { readonly code: 'invite-expired' }
  | { readonly code: 'invite-newer' }
  /** No nats-server on this machine. */
  | { readonly code: 'no-server' }
  /** One that is there and does not start; `problem` is its own last word. */
  | { readonly code: 'server-failed'; readonly problem: string }
  /** A machine in no network. */
  | { readonly code: 'no-network' }
  | { readonly code: 'no-connection'; readonly address: string; readonly problem: string }
  /** The server is there and says no to the ticket. */
  | { readonly code: 'ticket-refused'; readonly address: string }
  | { readonly code: 'bad-address'; readonly address: string }
  /** Of a group's server: no key to make tickets with. */
  | { readonly code: 'no-credentials'; readonly address: string }
  | { readonly code: 'bad-credentials'; readonly path: string }
  | { readonly code: 'ssh-failed'; readonly host: string; readonly problem: string }
