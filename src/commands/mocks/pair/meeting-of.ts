import { localMeeting } from './local-meeting.ts'
import type { Meeting } from './meeting.ts'
import type { SeatOfMine } from './seats.ts'

/** The meeting that a seat of this machine belongs to, as who takes it up again. */
export async function meetingOf({ session, role, reach }: SeatOfMine): Promise<Meeting> {
  switch (reach.by) {
    case 'local':
      return localMeeting(session, reach.folder, { isHosted: role === 'host' })
    case 'far': {
      const { farMeeting } = await import('./meeting-by-code.ts')
      return farMeeting(reach, session)
    }
  }
}
