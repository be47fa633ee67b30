/**
 * A person's terminal, and nothing of the shell that measures: any value of CI turns the colours off, and a frame without
 * colours is a faster one than the person sees.
 */
export const PERSON = {
  PATH: process.env['PATH'] ?? '',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'C.UTF-8',
} as const
