import { SparrError } from '../../../core/errors.ts'
import type { Meeting } from './meeting.ts'

export async function meetingByCode(_: string, __: object): Promise<Meeting> {
  throw new SparrError({ code: 'no-server' })
}
export async function hostedMeeting(_: object, __: string | undefined): Promise<Meeting> {
  throw new SparrError({ code: 'no-server' })
}
export async function codeFrom(_: string): Promise<never> {
  throw new SparrError({ code: 'bad-invite', why: 'garbage' })
}
