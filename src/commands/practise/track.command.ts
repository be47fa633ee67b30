import { command } from '../description/command.ts'

export const trackCommand = command({
  words: 'track',
  arguments: { track: 'maybe' },
  run: async ({ track }, options) => {
    const { track: run } = await import('./track.ts')
    return run(track, options)
  },
})
