import { SparrError } from '../core/errors.ts'
import { expectedOf, parseValue } from '../store/settings/setting-value.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * What an option such as `--lang` was given, as a BCP 47 tag; null without it. `of`: only these languages.
 * @throws SparrError bad-value for what is no tag, or of another language.
 */
export function askedLanguage(
  option: string,
  value: string | undefined,
  of?: readonly string[],
): string | null {
  if (value === undefined) return null
  const form = { form: 'language', ...(of ? { of } : {}) } as const
  const tag = parseValue(form, value, '')
  if (typeof tag === 'string') return tag
  throw new SparrError({ code: 'bad-value', name: option, value, expected: expectedOf(form) })
}

/** BCP 47 tag of the interface: the setting, then the locale of the environment, then English. */
export function languageFrom(setting: string | null, env: Env): string {
  if (setting) return setting
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const locale = env[name]
    if (locale) return tagOf(locale)
  }
  return 'en'
}

/** `zh_CN.UTF-8` is zh-CN; `C` and `POSIX` are English. */
function tagOf(locale: string): string {
  const [language = '', region] = (locale.split(/[.@]/, 1)[0] ?? '').split('_')
  if (!/^[a-z]{2,3}$/i.test(language)) return 'en'
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}

/** Only ASCII can be trusted to be drawn: `LANG=C`, or the setting `plain`. */
export function isAsciiOnly(env: Env, isPlain: boolean): boolean {
  if (isPlain || env['TERM'] === 'dumb') return true
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return locale === 'C' || locale === 'POSIX'
}
