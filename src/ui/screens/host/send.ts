import type { HostHappening } from '../../../core/interview/host/host.ts'

/** Stamps the time and passes it to the loop. */
export type HostSend = (happening: HostHappening) => void
