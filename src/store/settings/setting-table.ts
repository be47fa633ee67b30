/** The settings there are, in the order `sparr config` lists them. */

export type Form =
  /** A BCP 47 tag; `of`: only these languages, whatever the region. */
  | { readonly form: 'language'; readonly of?: readonly string[] }
  | { readonly form: 'choice'; readonly of: readonly string[] }
  | {
      readonly form: 'number'
      readonly least: number
      readonly most: number
      readonly isWhole: boolean
    }
  | { readonly form: 'date' }
  | { readonly form: 'text' }
  | { readonly form: 'folder' }
  | { readonly form: 'folders' }

export type SettingValue = string | number | readonly string[]

export type Setting = {
  /** `retention.*` stands for any name that begins so. */
  readonly name: string
  readonly form: Form
  /** Null: nothing; the program looks elsewhere (the environment) or does without. */
  readonly initial: SettingValue | null
  /** `words` has one sentence for each. */
  readonly description: `setting-${string}`
}

const RETENTION: Form = { form: 'number', least: 0.7, most: 0.97, isWhole: false }

export const SETTINGS = [
  {
    name: 'lang',
    form: { form: 'language', of: ['en', 'zh'] },
    initial: null,
    description: 'setting-lang',
  },
  {
    name: 'content-lang',
    form: { form: 'language' },
    initial: null,
    description: 'setting-content-lang',
  },
  {
    name: 'answer-lang',
    form: { form: 'language' },
    initial: null,
    description: 'setting-answer-lang',
  },
  { name: 'editor', form: { form: 'text' }, initial: null, description: 'setting-editor' },
  {
    name: 'workspace',
    form: { form: 'folder' },
    initial: '~/sparr',
    description: 'setting-workspace',
  },
  {
    name: 'theme',
    form: { form: 'choice', of: ['auto', 'dark', 'light'] },
    initial: 'auto',
    description: 'setting-theme',
  },
  {
    name: 'color',
    form: { form: 'choice', of: ['auto', 'always', 'never'] },
    initial: 'auto',
    description: 'setting-color',
  },
  {
    name: 'plain',
    form: { form: 'choice', of: ['on', 'off'] },
    initial: 'off',
    description: 'setting-plain',
  },
  {
    name: 'rollover',
    form: { form: 'number', least: 0, most: 23, isWhole: true },
    initial: 4,
    description: 'setting-rollover',
  },
  {
    name: 'minutes-per-day',
    form: { form: 'number', least: 1, most: 1440, isWhole: true },
    initial: 40,
    description: 'setting-minutes-per-day',
  },
  {
    name: 'new-per-day',
    form: { form: 'number', least: 0, most: 1000, isWhole: true },
    initial: 10,
    description: 'setting-new-per-day',
  },
  { name: 'track', form: { form: 'text' }, initial: null, description: 'setting-track' },
  {
    name: 'blind',
    form: { form: 'choice', of: ['on', 'off'] },
    initial: 'off',
    description: 'setting-blind',
  },
  { name: 'retention', form: RETENTION, initial: 0.9, description: 'setting-retention' },
  { name: 'retention.*', form: RETENTION, initial: null, description: 'setting-retention-deck' },
  {
    name: 'pace-words',
    form: { form: 'number', least: 60, most: 300, isWhole: true },
    initial: 144,
    description: 'setting-pace-words',
  },
  {
    name: 'pace-characters',
    form: { form: 'number', least: 100, most: 500, isWhole: true },
    initial: 240,
    description: 'setting-pace-characters',
  },
  { name: 'interview', form: { form: 'date' }, initial: null, description: 'setting-interview' },
  { name: 'decks', form: { form: 'folders' }, initial: [], description: 'setting-decks' },
  {
    name: 'sandbox',
    form: { form: 'choice', of: ['auto', 'off'] },
    initial: 'auto',
    description: 'setting-sandbox',
  },
] as const satisfies readonly Setting[]

/** Undefined where there is no such setting. */
export function settingNamed(name: string): Setting | undefined {
  return SETTINGS.find((setting: Setting) => {
    const family = setting.name.endsWith('.*') ? setting.name.slice(0, -1) : null
    if (family === null) return setting.name === name
    return name.startsWith(family) && name.length > family.length && !name.endsWith('.*')
  })
}
