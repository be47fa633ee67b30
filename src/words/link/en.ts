/** What can be wrong between two people, in English. */

export const enLinkFaults = {
  'no-session': (f: { name: string }) =>
    f.name === ''
      ? 'Nobody hosts a mock on this machine; sparr mock host starts one, and a code from elsewhere goes after sparr mock join'
      : `Nobody hosts the mock ${f.name} here; ask for the code again, or sparr mock host starts one`,
  'several-sessions': (f: { all: string }) =>
    `Several mocks are hosted on this machine: ${f.all}; add the name of yours to sparr mock join`,
  'not-a-session': (f: { path: string; problem: string }) =>
    `${f.path} is no log of a mock of two people (${f.problem}); start another one with sparr mock host`,
  'session-newer': (f: { path: string }) =>
    `${f.path} was written by a newer sparr; update sparr on this side`,
  'bad-invite': (f: { why: 'garbage' | 'cut' }): string =>
    f.why === 'cut'
      ? 'A part of the code is missing or was changed; copy all of it, line breaks do not matter, or send it as a file'
      : 'This is no code of sparr mock host; copy it from the lobby of whoever hosts',
  'invite-expired': (): string => 'This code has run out; ask whoever hosts for a new one',
  'invite-newer': () => 'This code is of a newer sparr; update sparr on this side',
  'no-server': () =>
    'nats-server is not installed, and a mock over a network needs it on one side; install it (apt install nats-server), or use sparr mock host --local or --call',
  'server-failed': (f: { problem: string }) =>
    `nats-server does not start here (${f.problem}); check its installation, or use sparr mock host --local or --call`,
  'no-network': () =>
    'This machine is in no network; connect it, or use sparr mock host --local or --call',
  'no-connection': (f: { address: string; problem: string }) =>
    `${f.address} cannot be reached (${f.problem}); check that both machines are in one network and that no firewall is between them, then try again`,
  'ticket-refused': (f: { address: string }) =>
    `${f.address} does not accept this ticket, or not any more; ask whoever hosts for a new code`,
  'bad-address': (f: { address: string }) =>
    `"${f.address}" is no address of a server; write it as tls://host:4222, for ssh as user@host`,
  'no-credentials': (f: { address: string }) =>
    `Tickets for ${f.address} need a key of your group; ask whoever runs the server for your file, then add --creds FILE`,
  'bad-credentials': (f: { path: string }) =>
    `${f.path} holds no key that makes tickets; ask whoever runs the server for your file`,
  'ssh-failed': (f: { host: string; problem: string }) =>
    `ssh to ${f.host} did not work (${f.problem}); check that ssh ${f.host} logs you in without asking, then try again`,
}
