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

export const enReadiness = {
  weight: (weight: number) => `weight ${weight} %`,
  share: (share: number) => `${Math.round(100 * share)} %`,
  from: (attempted: number, all: number) => `from ${attempted} of ${plural(all, 'question')}`,
  tooFew: (attempted: number, least: number) =>
    `says nothing yet: ${attempted} of ${least} questions at this level or above`,
  nothing: 'No axis says anything yet; practise more of them.',
  whole: (share: number, told: number) =>
    told >= 100
      ? `Ready to ${Math.round(100 * share)} %: what you knew last, times the chance that you still know it.`
      : `Ready to ${Math.round(100 * share)} % in the axes that say something, ${told} % of the weight.`,
}
