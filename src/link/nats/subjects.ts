/**
 * What everything is called on a server, and who may use it: pure, and the one place that says so. A session's stream has
 * the session's name. Every name is a whole word of a subject, so that the templates of a scoped key can hold them.
 */
import { swapped } from '../session-name.ts'

/** All that is said by one place. The role of an event is that of its subject. */
export const subjectOf = (session: string, place: string): string => `mock.${session}.${place}`

export const allSubjects = (session: string): string => `mock.${session}.*`

/** Where the place of a subject is named, or null. */
export function placeOfSubject(session: string, subject: string): string | null {
  const [mock, name, place, ...more] = subject.split('.')
  if (mock !== 'mock' || name !== session || place === undefined || more.length > 0) return null
  return place
}

/** Where those who hold one place find each other: nothing of it is kept. */
export const seatSubject = (session: string, place: string): string => `seat.${session}.${place}`

/** Answers for this place only: nobody else may listen there. */
export const inboxOf = (session: string, place: string): string => `in.${session}.${place}`

/** Of who made the session and keeps its streams; the places it sits at are ones like all others. */
export const OWNER = 'owner'

/** As a user's JWT has them. */
export type Rights = {
  readonly pub: readonly string[]
  readonly sub: readonly string[]
}

/** Both halves of a session; `first` and `later` are the places in them. */
export type Halves = {
  readonly session: string
  readonly second: string
  readonly first: string
  readonly later: string
}

export const halves = (session: string, first: string, later: string): Halves => ({
  session,
  second: swapped(session),
  first,
  later,
})

/**
 * A guest writes to its own subject in each half, reads by the consumer that was made for it, and nothing else: no consumer is
 * made, no stream is asked for, nobody's inbox is heard.
 */
export function guestRights({ session, second, first, later }: Halves): Rights {
  const half = (stream: string, place: string): readonly string[] => [
    subjectOf(stream, place),
    seatSubject(stream, place),
    `$JS.API.CONSUMER.INFO.${stream}.${place}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${place}`,
    `$JS.ACK.${stream}.${place}.>`,
  ]
  return {
    pub: [...half(session, first), ...half(second, later)],
    sub: [`${inboxOf(session, first)}.>`, seatSubject(session, first), seatSubject(second, later)],
  }
}

/** The owner makes the streams of one session and the consumers in them, and may write again what a server has lost. */
export function ownerRights({ session, second }: Pick<Halves, 'session' | 'second'>): Rights {
  const half = (stream: string): readonly string[] => [
    subjectOf(stream, '*'),
    seatSubject(stream, '*'),
    ...['CREATE', 'INFO', 'DELETE', 'MSG.GET'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`),
    `$JS.API.CONSUMER.CREATE.${stream}`,
    ...['CREATE', 'DURABLE.CREATE', 'INFO', 'DELETE', 'MSG.NEXT'].map(
      (verb) => `$JS.API.CONSUMER.${verb}.${stream}.>`,
    ),
    `$JS.ACK.${stream}.>`,
  ]
  return {
    pub: [...half(session), ...half(second)],
    sub: [`${inboxOf(session, OWNER)}.>`, seatSubject(session, '*'), seatSubject(second, '*')],
  }
}
