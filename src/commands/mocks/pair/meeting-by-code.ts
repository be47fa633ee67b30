/** Two people who meet over a network: the code that is given out, and what it opens. Loaded where a network is asked for. */
import { join, resolve } from 'node:path'
import { SparrError } from '../../../core/errors.ts'
import { isSecondHalf, secondHalf } from '../../../core/interview/pair/halves.ts'
import { type HostMeeting, hostMeeting, resumeMeeting } from '../../../link/meeting/host-meeting.ts'
import { joinMeeting } from '../../../link/meeting/join-meeting.ts'
import { keptMeeting, meetingFolder, type Reach } from '../../../link/meeting/kept.ts'
import { putPrivate } from '../../../link/server/put-private.ts'
import type { Invite } from '../../../ui/screens/pair/invite-rows.ts'
import type { Meeting } from './meeting.ts'
import type { Far } from './seats.ts'

export type FarWay = { readonly by: 'lan' } | { readonly by: 'url' | 'ssh'; readonly to: string }

/** Of this machine; for their owner alone. */
const meetingsFolder = (dataDir: string): string => join(dataDir, 'meetings')

const now = (): number => Date.now()

/** @throws SparrError no-server, no-network, no-credentials and whatever else starting or reaching a server throws */
export async function hostedMeeting(
  way: FarWay,
  creds: string | undefined,
  dataDir: string,
): Promise<Meeting> {
  const folder = meetingsFolder(dataDir)
  return hosted(await hostMeeting(reachOf(way, creds), { folder, now }), folder)
}

function reachOf(way: FarWay, creds: string | undefined): Reach {
  switch (way.by) {
    case 'lan':
      return { type: 'lan' }
    case 'ssh':
      return { type: 'ssh', host: way.to, port: 0 }
    case 'url':
      if (creds === undefined) throw new SparrError({ code: 'no-credentials', address: way.to })
      return { type: 'url', creds: resolve(creds) }
  }
}

/** Codes lie in files too: a terminal's screen is no good place to copy them from. */
async function hosted(meeting: HostMeeting, folder: string): Promise<Meeting> {
  const written = async (role: 'candidate' | 'observer') => {
    const code = await meeting.invite(role)
    const own = meetingFolder(folder, meeting.session)
    const name = `${role}.code`
    putPrivate(own, name, `${code}\n`)
    return { code, file: join(own, name) }
  }
  const invite = await written('candidate')
  const { file: watching } = await written('observer')
  const opened = { ...meeting, close: meeting.leave }
  return meetingOver(opened, meeting.session, folder, { how: 'code', ...invite, watching })
}

type Opened = Pick<HostMeeting, 'session' | 'open'> & { readonly close: () => Promise<void> }

function meetingOver(
  opened: Opened,
  session: string,
  folder: string,
  invite: Invite | null,
): Meeting {
  return {
    session,
    reach: { by: 'far', folder },
    invite,
    open: ({ onDelivered, onState, from, seat }) =>
      opened.open(isSecondHalf(session) ? 2 : 1, { onDelivered, onState, from, seat }),
    second: () => meetingOver(opened, secondHalf(session), folder, null),
    end: opened.close,
  }
}

/** @param account one's own at the machine of the code, where it is reached by ssh */
export async function joinedMeeting(
  code: string,
  dataDir: string,
  account: string | undefined,
): Promise<{ readonly meeting: Meeting; readonly isObserver: boolean }> {
  const folder = meetingsFolder(dataDir)
  const ssh = account === undefined ? {} : { ssh: account }
  const joined = await joinMeeting(code, { folder, now, ...ssh })
  const meeting = meetingOver(joined, joined.session, folder, null)
  return { meeting, isObserver: joined.role === 'observer' }
}

/** Taken up again at the address where it was. */
export async function farMeeting({ folder }: Far, session: string): Promise<Meeting> {
  const first = session.replace(/-2$/, '')
  const kept = keptMeeting(folder, first)
  const meeting =
    kept.side === 'host'
      ? await hosted(await resumeMeeting(kept, { folder, now }), folder)
      : await guested(kept.code, folder)
  return isSecondHalf(session) ? meeting.second() : meeting
}

async function guested(code: string, folder: string): Promise<Meeting> {
  const joined = await joinMeeting(code, { folder, now, isPatient: true })
  return meetingOver(joined, joined.session, folder, null)
}
