/** Values of settings, from what was typed or stands in the file, and back. */
import { resolve } from 'node:path'
import type { Form, SettingValue } from './setting-table.ts'

/** Undefined where the text does not have the form. `base`: the folder that relative folders are seen from. */
export function parseValue(form: Form, text: string, base: string): SettingValue | undefined {
  const trimmed = text.trim()
  switch (form.form) {
    case 'language':
      return languageTag(trimmed, form.of)
    case 'choice':
      return form.of.find((one) => one.toLowerCase() === trimmed.toLowerCase())
    case 'number': {
      const number = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN
      if (!(number >= form.least && number <= form.most)) return undefined
      return form.isWhole && !Number.isInteger(number) ? undefined : number
    }
    case 'date':
      return isDate(trimmed) ? trimmed : undefined
    case 'text':
      return isLine(trimmed) ? trimmed : undefined
    case 'folder':
      return folder(trimmed, base)
    case 'folders':
      return folders(trimmed, base)
  }
}

/** What is accepted, in signs that need no translation. */
export function expectedOf(form: Form): string {
  switch (form.form) {
    case 'language':
      return form.of === undefined ? 'en | zh-CN | …' : 'en | zh-CN'
    case 'choice':
      return form.of.join(' | ')
    case 'number':
      return `${form.least} … ${form.most}`
    case 'date':
      return 'YYYY-MM-DD'
    case 'text':
      return '…'
    case 'folder':
      return '/… | ~/…'
    case 'folders':
      return '/…,~/… | ["/…"]'
  }
}

/** One line that `parseValue` reads back. */
export function formatValue(value: SettingValue): string {
  if (typeof value !== 'object') return String(value)
  return value.some((one) => one.includes(',')) ? JSON.stringify(value) : value.join(',')
}

function languageTag(text: string, languages?: readonly string[]): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    const language = tag?.split('-', 1)[0] ?? ''
    return languages === undefined || languages.includes(language) ? tag : undefined
  } catch {
    return undefined
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // 30 February is read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

function isLine(text: string): boolean {
  return text !== '' && !/\p{Cc}/u.test(text)
}

/** A folder below the home keeps its `~`, so that the file can move to another machine. */
function folder(text: string, base: string): string | undefined {
  if (!isLine(text)) return undefined
  const path = text === '~' || text.startsWith('~/') ? text : resolve(base, text)
  // A name that ends in a space could not be told from one that does not, where it is shown.
  return path === path.trimEnd() ? path : undefined
}

function folders(text: string, base: string): readonly string[] | undefined {
  const names = text.startsWith('[') ? jsonTexts(text) : text.split(',').filter((one) => one.trim())
  const found = names?.map((name) => folder(name.trim(), base))
  return found?.every((one) => one !== undefined) ? [...new Set(found)] : undefined
}

function jsonTexts(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  } catch {
    return undefined
  }
}
