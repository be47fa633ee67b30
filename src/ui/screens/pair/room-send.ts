import type { RoomHappening } from '../../../core/interview/pair/room.ts'

/** Stamps the time and passes it to the loop. */
export type RoomSend = (happening: RoomHappening) => void
