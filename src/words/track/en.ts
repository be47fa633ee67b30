/** What is said of tracks and of topics, in English. */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const enTrack = {
  kind: 'track',
  done: (done: number, all: number) => `${done} of ${all} done`,
  none: 'There are no tracks; a file like NAME.track.yaml under questions/ makes one.',
  missing: (track: string, names: readonly string[]) =>
    `${track}: ${plural(names.length, 'question')} of it ${names.length === 1 ? 'is' : 'are'} not loaded and skipped: ${names.join(', ')}; name their collection with sparr config decks.`,
  topics: {
    concurrency: 'concurrency',
    memory: 'memory',
    services: 'services',
    diagnosis: 'diagnosis',
    delivery: 'delivery',
  } as Readonly<Record<string, string>>,
  noTopic: 'no topic',
  byTopic: 'By topic',
}
