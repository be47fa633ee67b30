import type { Candidate } from '../../../core/interview/pair/candidate.ts'
import type { Left } from '../../../core/interview/pair/room.ts'

export async function keepLeft(_: Candidate, __: object): Promise<Left> {
  return { attempts: 0, due: 0 }
}
