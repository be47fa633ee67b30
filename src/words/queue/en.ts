/** What `sparr judge serve` and `sparr judge --on` say, in English. */

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const enQueue = {
  queued: (before: number) =>
    before === 0
      ? 'Waiting in the queue, next to be judged'
      : `Waiting in the queue behind ${plural(before, 'other job')}`,
  judging: (worker: string) => `Being judged by ${worker}`,
  lost: (server: string) =>
    `${server} does not answer; what was sent is asked for again when it does`,
  back: (server: string) => `${server} answers again`,
  /** On Ctrl-C; `command` shows the result later. */
  left: (command: string) =>
    `The answer stays in the queue; the same command waits for it again, and ${command} looks once`,
  judgedBy: (worker: string, toolchain: string) => `Judged by ${worker} (${toolchain})`,

  serving: (server: string, worker: string, slots: number) =>
    `${worker} judges what waits on ${server}, ${plural(slots, 'answer')} at once; Ctrl-C ends it and gives back what it has`,
  toolchains: (found: readonly string[]) => `It has ${found.join(', ')}`,
  began: (question: string, member: string) => `${question} of ${member}: began`,
  verdict: (question: string, member: string, verdict: string) =>
    `${question} of ${member}: ${verdict}`,
  refused: (question: string, member: string, why: string) =>
    `${question === '' ? 'a job' : question} of ${member}: refused, ${why}`,
  poison: (question: string, member: string) =>
    `${question} of ${member}: given up, each machine that judged it ended before it had a result`,
  passed: (question: string, why: string) => `${question}: left to another machine, ${why}`,
  failed: (question: string, problem: string) => `${question}: could not be judged (${problem})`,
  /** What a server says that takes no results. */
  unstored: (server: string, problem: string) =>
    `${server} takes nothing (${problem}); it is tried again`,
  minted: (member: string | null, until: string) =>
    `A ticket for ${member ?? 'a machine that judges'}, good until ${until}; whoever has it can use it`,
  whys: {
    'unknown-question': 'the question is not here',
    'other-digest': 'the question is another version here',
    untrusted: 'the deck is not trusted here',
    'no-toolchain': 'its language is not installed here',
    'other-version': 'its language has another version here',
    malformed: 'it is no job',
    'too-large': 'it is too large',
    newer: 'it was sent by a newer sparr',
  } as Readonly<Record<string, string>>,
}

export const enQueueFaults = {
  'no-sandbox': () =>
    'There is no sandbox on this machine, and nothing of other people is judged without one; install bubblewrap, sparr doctor says what is missing',
  'queue-away': (f: { address: string; why: string; problem: string }) => {
    const reasons: Readonly<Record<string, string>> = {
      unreachable: `${f.address} does not answer (${f.problem}); check the address and whether nats-server runs there`,
      refused: `${f.address} does not take this ticket; ask whoever runs it for a new one and give it with --creds FILE`,
      'no-right': `The ticket for ${f.address} has not the right to do this; take a member's to ask and a worker's to serve`,
      insecure: `${f.address} has no certificate that can be trusted (${f.problem}); add the certificate to the ticket, or check the address`,
      full: `${f.address} has no room (${f.problem}); whoever runs it has to give the queue more`,
      absent: `Nobody has judged on ${f.address} yet; start sparr judge serve on a machine there`,
    }
    return reasons[f.why] ?? `${f.address} (${f.problem}); check the address`
  },
  'not-judged': (f: { why: string; question: string; detail: string }) => {
    const reasons: Readonly<Record<string, string>> = {
      full: `${f.detail} of your jobs wait already; let some be judged before you send ${f.question}`,
      poison: `${f.question} was given up, each machine that judged it ended before it had a result (${f.detail}); judge it on your own machine with sparr judge`,
      'unknown-question': `No machine there has ${f.question} (asked: ${f.detail}); its deck has to be added there`,
      'other-digest': `The machines there have another version of ${f.question} (asked: ${f.detail}); update the deck on both sides`,
      untrusted: `The deck of ${f.question} is not trusted on ${f.detail}; sparr deck trust DIR there allows it`,
      'no-toolchain': `No machine there has the language of ${f.question} (asked: ${f.detail}); install it on one of them`,
      'other-version': `No machine there has this version of the language of ${f.question} (asked: ${f.detail}); leave --toolchain out, or install it`,
      malformed: `${f.detail} could not read what was sent for ${f.question}; update sparr on both sides`,
      'too-large': `${f.question} was too large for ${f.detail}; make the file smaller`,
      newer: `${f.detail} has an older sparr than this one; update it there`,
    }
    return reasons[f.why] ?? `${f.question} was not judged; try again later`
  },
  'not-sendable': (f: { path: string; why: string }) =>
    f.why === 'too-large'
      ? `${f.path} is larger than 64 KiB, the most that is sent; make it smaller, or judge it here`
      : `${f.path} is no UTF-8 text; save it as UTF-8`,
  'no-result': (f: { key: string }) =>
    `There is no result under ${f.key}; it is not judged yet, or was judged more than a week ago: send it again`,
  'not-a-ticket': (f: { path: string; why: string }) =>
    f.why === 'no-member'
      ? `${f.path} is no member's ticket and cannot send answers; ask whoever runs the server for one`
      : f.why === 'none'
        ? 'The server asks for a ticket; give the file that whoever runs it made for you with --creds FILE'
        : `${f.path} is no ticket; give the file that whoever runs the server made for you`,
}
