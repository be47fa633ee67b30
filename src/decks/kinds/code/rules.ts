import { answerFile, LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'
import { checkCode } from './check.ts'
import { codeFaults } from './faults.ts'
import { checkCodeSolutions } from './solutions.ts'

export const codeRules = {
  minutes: 25,
  verify: 'tests',
  folder: {
    check: checkCode,
    faults: codeFaults,
    checkSolutions: checkCodeSolutions,
    runs({ kind, language, imports, tests, limits, race, leaks, separate, file, mode, stages }) {
      const names = tests === 'all' ? tests : tests.map((test) => test.name)
      // Only where they are off: what was trusted before there were such fields stays trusted.
      const allowsLeaks = LANGUAGE_FACTS[language].hasLeakCheck && !leaks ? { leaks } : {}
      const shared = separate === false ? { separate } : {}
      const runs = { kind, language, imports, names, limits, race, file, mode, ...shared }
      return { ...runs, ...allowsLeaks, stages: stages.map((stage) => stage.tests) }
    },
  },
  // All that can be wrong with a code question is between it and its files.
  check: () => [],
  read(authored, shared) {
    const { language, mode, tests } = authored
    return {
      ...shared,
      kind: 'code',
      language,
      imports: authored.imports,
      tests: tests === 'all' ? 'all' : tests.map(defined),
      limits: {
        seconds: authored.limits?.seconds ?? 10,
        memoryMb: authored.limits?.memory_mb ?? 512,
        outputKb: authored.limits?.output_kb ?? 1024,
      },
      race: authored.race ?? LANGUAGE_FACTS[language].hasRaceDetector,
      leaks: authored.leaks ?? LANGUAGE_FACTS[language].hasLeakCheck,
      // Only where it is said: the digests of all other questions stay what they were.
      ...(authored.separate === false ? { separate: false } : {}),
      file: authored.file ?? answerFile(language, mode),
      stages: authored.stages,
      ...(authored.reasons.length === 0 ? {} : { reasons: authored.reasons }),
      mode,
    }
  },
  search: ({ language, imports, tests, stages, reasons = [] }) => ({
    answers: [
      ...imports,
      ...reasons,
      ...(tests === 'all' ? [] : tests.map(({ title }) => title)),
      ...stages.map(({ prompt }) => prompt),
    ],
    places: [language],
  }),
  shown: (
    { language, file, imports, limits, race, leaks, separate, mode, tests, stages },
    say,
  ) => ({
    language,
    file,
    imports,
    limits,
    race,
    leaks,
    ...(separate === false ? { separate } : {}),
    mode,
    ...(stages.length === 0 ? {} : { stages: stages.map(({ prompt }) => say(prompt)) }),
    tests: tests === 'all' ? 'all' : tests.map(({ name, title }) => ({ name, title: say(title) })),
  }),
  card: null,
} satisfies DeckKindRules<'code'>
