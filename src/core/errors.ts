import type { LinkFault } from './link-faults.ts'

/** Exit codes the program promises. */
export const EXIT = {
  ok: 0,
  /** It ran and the answer failed. */
  failed: 1,
  /** Wrong usage or an invalid deck. */
  usage: 2,
  /** A tool or a permission is missing. */
  missing: 3,
  storage: 4,
  /** A deck or a database newer than the program. */
  newer: 5,
  bug: 70,
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Every mistake we can explain, with what its sentence needs. `words` has one entry for each. */
export type Fault =
  | { readonly code: 'unknown-question'; readonly name: string; readonly near: string }
  | { readonly code: 'unknown-deck'; readonly name: string; readonly near: string }
  | {
      readonly code: 'unknown-track' | 'unknown-profile' | 'unknown-rubric'
      readonly name: string
      readonly near: string
      readonly all: string
    }
  /** A word of a command line for which its command has no place; `usage` is how it is called. */
  | { readonly code: 'surplus-argument'; readonly word: string; readonly usage: string }
  /** `all`: what they are called in full, with commas between them. */
  | { readonly code: 'several-questions'; readonly name: string; readonly all: string }
  | { readonly code: 'several-decks'; readonly name: string; readonly all: string }
  | { readonly code: 'unknown-option'; readonly name: string; readonly near: string }
  | { readonly code: 'unknown-command'; readonly name: string; readonly near: string }
  | { readonly code: 'unknown-setting'; readonly name: string; readonly near: string }
  | {
      readonly code: 'bad-value'
      readonly name: string
      readonly value: string
      readonly expected: string
    }
  /** Of a question that is to be made. */
  | {
      readonly code: 'unknown-kind'
      readonly name: string
      readonly near: string
      /** The kinds there are. */
      readonly kinds: string
    }
  /** Nothing is written over. */
  | { readonly code: 'there-already'; readonly path: string }
  /** Something is to be written below it. */
  | { readonly code: 'not-a-folder'; readonly path: string }
  /** A file that belongs to no question. */
  | { readonly code: 'no-question-file'; readonly path: string }
  | { readonly code: 'usage'; readonly problem: string }
  | { readonly code: 'no-terminal'; readonly instead: string }
  | { readonly code: 'no-such-folder'; readonly path: string }
  | { readonly code: 'no-such-file'; readonly path: string }
  | { readonly code: 'not-code'; readonly question: string; readonly kind: string }
  | {
      readonly code: 'deck-invalid'
      readonly file: string
      readonly line: number
      readonly column: number
      readonly problem: string
      readonly hint: string
    }
  | { readonly code: 'deck-newer'; readonly file: string; readonly schema: string }
  | { readonly code: 'tool-missing'; readonly tool: string; readonly remedy: string }
  | {
      readonly code: 'tool-too-old'
      readonly tool: string
      readonly found: string
      readonly needed: string
      readonly remedy: string
    }
  | {
      readonly code: 'untrusted'
      readonly deck: string
      readonly why: 'foreign' | 'fetched' | 'no-sandbox'
      /** Of the collection, where it was fetched. */
      readonly collection?: string
    }
  | {
      readonly code: 'store-newer'
      readonly path: string
      readonly found: number
      readonly known: number
    }
  | { readonly code: 'store-failed'; readonly path: string; readonly problem: string }
  /** The machine said no; `problem` is its own word, such as ENOSPC, `path` may be empty. */
  | {
      readonly code: 'system'
      readonly trouble:
        | 'full'
        | 'read-only'
        | 'denied'
        | 'busy'
        | 'disk'
        | 'missing'
        | 'folder-gone'
        | 'other'
      readonly problem: string
      readonly path: string
    }
  /** A tool that is there and does not do what it should. */
  | {
      readonly code: 'tool-broken'
      readonly tool: string
      readonly problem: string
      readonly remedy: string
    }
  | { readonly code: 'nothing-to-drill' }
  | { readonly code: 'unknown-attempt'; readonly name: string }
  /** A mock on a call that is in no log. Empty: any at all. */
  | { readonly code: 'no-such-call'; readonly name: string }
  | { readonly code: 'nothing-to-resume' | 'nothing-to-rejoin' }
  /** No question fits into a round of a plan, counted from 1. */
  | { readonly code: 'plan-unfilled'; readonly plan: string; readonly round: number }
  /** A question that was named beside a plan, and no round is left that it fits. */
  | { readonly code: 'plan-misfit'; readonly plan: string; readonly question: string }
  /** A file that was to be merged into the log. `detail`: the name of the part that is wrong. */
  | {
      readonly code: 'not-an-export'
      readonly file: string
      readonly line: number
      readonly column: number
      readonly why: 'text' | 'json' | 'shape' | 'row' | 'too-large'
      readonly detail: string
    }
  /** No mock can be made; `plan` is empty where there is none at all. */
  | { readonly code: 'no-plan'; readonly plan: string }
  /** Its rounds are about projects of one's own, and no story is in the bank. */
  | { readonly code: 'no-project'; readonly plan: string }
  /** `id` is empty where there is none at all. */
  | { readonly code: 'no-mock'; readonly id: string }
  /** A file that was to bring what a call left; `own`: it was held from this very home. */
  | {
      readonly code: 'not-a-mock'
      readonly file: string
      readonly why: 'json' | 'shape' | 'alone' | 'own' | 'too-large'
    }
  | { readonly code: 'mock-newer'; readonly file: string; readonly schema: number }
  | { readonly code: 'export-newer'; readonly file: string; readonly schema: number }
  /** An export of another owner, or of none, that nobody called their own. */
  | { readonly code: 'foreign-export'; readonly file: string }
  | { readonly code: 'nothing-imported' }
  | { readonly code: 'export-as-cards'; readonly file: string }
  | { readonly code: 'unknown-story'; readonly name: string; readonly near: string }
  | { readonly code: 'unknown-posting'; readonly name: string; readonly near: string }
  /** A file that was to be a job description; `detail`: its size. */
  | {
      readonly code: 'not-a-posting'
      readonly file: string
      readonly why:
        | 'too-large'
        | 'gbk'
        | 'utf-16'
        | 'not-utf-8'
        | 'pdf'
        | 'packed'
        | 'word'
        | 'binary'
        | 'empty'
        | 'no-keywords'
      readonly detail: string
    }
  /** A folder of which no question can be made; `detail`: names of files, or what a reader said. */
  | {
      readonly code: 'no-exercise'
      readonly folder: string
      readonly why: Misfit
      readonly detail: string
    }
  /** An answer of which nothing was written. */
  | { readonly code: 'nothing-written'; readonly name: string }
  /** Where a collection was to be fetched from, refused before git is started. */
  | {
      readonly code: 'deck-address'
      readonly address: string
      readonly why: 'option' | 'helper' | 'scheme' | 'password' | 'host' | 'tag' | 'text' | 'folder'
    }
  /** `place`: the address, or nothing; `problem`: what git said, cleaned. */
  | {
      readonly code: 'git-failed'
      readonly place: string
      readonly why:
        | 'offline'
        | 'denied'
        | 'not-found'
        | 'no-such-ref'
        | 'owner'
        | 'slow'
        | 'too-large'
        | 'unsound'
        | 'other'
      readonly problem: string
    }
  /** Of a commit that was fetched: nothing of it is written. */
  | {
      readonly code: 'foreign-tree'
      readonly path: string
      readonly why:
        | 'link'
        | 'submodule'
        | 'kind'
        | 'name'
        | 'twice'
        | 'too-large'
        | 'too-large-in-all'
        | 'too-many'
        | 'no-questions'
    }
  /** An address where a folder has to be. */
  | { readonly code: 'address-as-folder'; readonly address: string }
  /** Of the collections that were fetched; `all`: their ids, with commas between them. */
  | { readonly code: 'unknown-collection'; readonly id: string; readonly all: string }
  /** `isSame`: its address is the one that was to be added; else another has its id. */
  | {
      readonly code: 'deck-there'
      readonly id: string
      readonly url: string
      readonly isSame: boolean
    }
  /** Another program has changed it meanwhile. */
  | { readonly code: 'deck-changed'; readonly id: string }
  /** A tag that leads to another commit than when it was fetched. */
  | {
      readonly code: 'tag-moved'
      readonly id: string
      readonly tag: string
      readonly from: string
      readonly to: string
    }
  /** Only what was fetched by a tag can have one that is signed. */
  | { readonly code: 'no-tag'; readonly id: string }
  | { readonly code: 'bad-key'; readonly text: string }
  /** sparr.lock. */
  | { readonly code: 'lock-broken'; readonly path: string }
  | { readonly code: 'lock-newer'; readonly path: string; readonly version: number }
  /** No group was joined on this machine. */
  | { readonly code: 'no-group' }
  /** Of several, one has to be named. */
  | { readonly code: 'which-group'; readonly all: string }
  | { readonly code: 'unknown-group'; readonly name: string; readonly near: string }
  /** The address, or what it would be called here. */
  | { readonly code: 'group-there'; readonly id: string }
  /** A repository without `group.yaml`. */
  | { readonly code: 'not-a-group'; readonly place: string }
  /** `group.yaml`, with what is wrong in English. */
  | {
      readonly code: 'group-file'
      readonly line: number
      readonly column: number
      readonly problem: string
    }
  | { readonly code: 'group-newer'; readonly version: number }
  | { readonly code: 'group-state'; readonly path: string }
  | { readonly code: 'group-push'; readonly place: string }
  | { readonly code: 'handle-taken'; readonly handle: string }
  | { readonly code: 'not-organiser'; readonly handle: string; readonly organisers: string }
  | { readonly code: 'unknown-member'; readonly name: string; readonly near: string }
  | { readonly code: 'unknown-answer'; readonly name: string; readonly near: string }
  /** A page on which a review was written; `marks`: those of sparr are gone, `empty`: nothing was written. */
  | { readonly code: 'review-page'; readonly file: string; readonly why: 'marks' | 'empty' }
  /** A question that others of the group do not have. */
  | { readonly code: 'not-of-group'; readonly question: string }
  | LinkFault
  /** The list of words that stay home is there and cannot be understood; nothing may leave. `line`: from 1, for `line` only. */
  | {
      readonly code: 'private-words'
      readonly path: string
      readonly why: 'unreadable' | 'too-large' | 'not-utf-8' | 'line'
      readonly line: number
    }
  /** Code names what should stay home. `what`: a file or an answer. */
  | {
      readonly code: 'private-code'
      readonly what: string
      readonly line: number
      readonly word: string
    }
  /** `place`: of the collection, or the origin that was named; `all`: those that could be named. */
  | {
      readonly code: 'not-adopted'
      readonly why: 'none' | 'several' | 'unknown' | 'same' | 'nothing-to-undo'
      readonly place: string
      readonly all: string
    }
  /** `problem` is the system's own word, such as ENOENT; empty where no editor was found at all. */
  | { readonly code: 'no-editor'; readonly program: string; readonly problem: string }

  /** Nothing of other people runs without one. */
  | { readonly code: 'no-sandbox' }
  /** The queue of a judge on another machine. `problem`: what the library or the server says. */
  | {
      readonly code: 'queue-away'
      readonly address: string
      readonly why: 'unreachable' | 'refused' | 'no-right' | 'insecure' | 'absent' | 'full'
      readonly problem: string
    }
  /** No verdict came of it there. `detail`: by whom, or how many. */
  | {
      readonly code: 'not-judged'
      readonly why: NotJudged
      readonly question: string
      readonly detail: string
    }
  /** An answer that cannot travel as it is. */
  | { readonly code: 'not-sendable'; readonly path: string; readonly why: 'too-large' | 'encoding' }
  /** A key that no result is kept under. */
  | { readonly code: 'no-result'; readonly key: string }
  | {
      readonly code: 'not-a-ticket'
      readonly path: string
      readonly why: 'other' | 'no-member' | 'none'
    }

/** `full`: as much of one member waits already as may. */
type NotJudged =
  | 'full'
  | 'poison'
  | 'unknown-question'
  | 'other-digest'
  | 'untrusted'
  | 'no-toolchain'
  | 'other-version'
  | 'malformed'
  | 'too-large'
  | 'newer'

export type Misfit =
  | 'metadata'
  | 'no-code'
  | 'no-tests'
  | 'empty-tests'
  | 'no-answer'
  | 'no-example'
  | 'no-stub'
  | 'unfinished'
  | 'several-answers'
  | 'several-examples'
  | 'answer-is-test'
  | 'answer-in-folder'
  | 'language'
  | 'file'
  | 'too-large'
  | 'not-text'
  | 'prompt-too-long'
  | 'needs-module'
  | 'there'

const EXIT_BY_CODE: Readonly<Record<Fault['code'], ExitCode>> = {
  'unknown-question': EXIT.usage,
  'unknown-deck': EXIT.usage,
  'unknown-track': EXIT.usage,
  'unknown-profile': EXIT.usage,
  'unknown-rubric': EXIT.usage,
  'surplus-argument': EXIT.usage,
  'several-questions': EXIT.usage,
  'several-decks': EXIT.usage,
  'unknown-option': EXIT.usage,
  'unknown-command': EXIT.usage,
  'unknown-setting': EXIT.usage,
  'bad-value': EXIT.usage,
  'unknown-kind': EXIT.usage,
  'there-already': EXIT.usage,
  'not-a-folder': EXIT.usage,
  'no-question-file': EXIT.usage,
  usage: EXIT.usage,
  'no-terminal': EXIT.usage,
  'no-such-folder': EXIT.usage,
  'no-such-file': EXIT.usage,
  'not-code': EXIT.usage,
  'deck-invalid': EXIT.usage,
  'deck-newer': EXIT.newer,
  'tool-missing': EXIT.missing,
  'tool-too-old': EXIT.missing,
  untrusted: EXIT.missing,
  'store-newer': EXIT.newer,
  'store-failed': EXIT.storage,
  system: EXIT.storage,
  'tool-broken': EXIT.missing,
  'nothing-to-drill': EXIT.usage,
  'unknown-attempt': EXIT.usage,
  'no-such-call': EXIT.usage,
  'nothing-to-resume': EXIT.usage,
  'nothing-to-rejoin': EXIT.usage,
  'plan-unfilled': EXIT.usage,
  'plan-misfit': EXIT.usage,
  'not-an-export': EXIT.usage,
  'no-plan': EXIT.usage,
  'no-project': EXIT.usage,
  'no-mock': EXIT.usage,
  'not-a-mock': EXIT.usage,
  'mock-newer': EXIT.newer,
  'export-newer': EXIT.newer,
  'foreign-export': EXIT.usage,
  'nothing-imported': EXIT.usage,
  'export-as-cards': EXIT.usage,
  'unknown-story': EXIT.usage,
  'unknown-posting': EXIT.usage,
  'not-a-posting': EXIT.usage,
  'no-exercise': EXIT.usage,
  'nothing-written': EXIT.usage,
  'deck-address': EXIT.usage,
  'git-failed': EXIT.missing,
  'foreign-tree': EXIT.usage,
  'address-as-folder': EXIT.usage,
  'unknown-collection': EXIT.usage,
  'deck-there': EXIT.usage,
  'deck-changed': EXIT.storage,
  'tag-moved': EXIT.usage,
  'no-tag': EXIT.usage,
  'bad-key': EXIT.usage,
  'lock-broken': EXIT.storage,
  'lock-newer': EXIT.newer,
  'no-group': EXIT.usage,
  'which-group': EXIT.usage,
  'unknown-group': EXIT.usage,
  'group-there': EXIT.usage,
  'not-a-group': EXIT.usage,
  'group-file': EXIT.usage,
  'group-newer': EXIT.newer,
  'group-state': EXIT.storage,
  'group-push': EXIT.missing,
  'handle-taken': EXIT.usage,
  'not-organiser': EXIT.usage,
  'unknown-member': EXIT.usage,
  'unknown-answer': EXIT.usage,
  'review-page': EXIT.usage,
  'not-of-group': EXIT.usage,
  'private-words': EXIT.usage,
  'private-code': EXIT.usage,
  'not-adopted': EXIT.usage,
  'no-editor': EXIT.missing,
  'no-sandbox': EXIT.missing,
  'queue-away': EXIT.missing,
  'not-judged': EXIT.missing,
  'not-sendable': EXIT.usage,
  'no-result': EXIT.missing,
  'not-a-ticket': EXIT.usage,
  'no-session': EXIT.usage,
  'several-sessions': EXIT.usage,
  'not-a-session': EXIT.usage,
  'session-newer': EXIT.newer,
  'bad-invite': EXIT.usage,
  'invite-expired': EXIT.usage,
  'invite-newer': EXIT.newer,
  'no-server': EXIT.missing,
  'server-failed': EXIT.missing,
  'no-network': EXIT.missing,
  'no-connection': EXIT.missing,
  'ticket-refused': EXIT.missing,
  'bad-address': EXIT.usage,
  'no-credentials': EXIT.usage,
  'bad-credentials': EXIT.usage,
  'ssh-failed': EXIT.missing,
}

/**
 * Something went wrong that we can explain to the person at the keyboard; `words` turns the fault into one
 * sentence with a remedy. Anything that is not a `SparrError` is a bug and keeps its stack.
 */
export class SparrError extends Error {
  readonly fault: Fault

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options)
    this.name = 'SparrError'
    this.fault = fault
  }

  get exitCode(): ExitCode {
    return EXIT_BY_CODE[this.fault.code]
  }
}
