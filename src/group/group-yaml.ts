/** `group.yaml`: read with what is wrong and where, and changed without losing anybody's comments. */
import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Day } from '../core/day.ts'
import { SparrError } from '../core/errors.ts'
import { isHandle } from '../core/group/places.ts'
import type { GroupSettings, Weekday } from '../core/group/settings.ts'
import { isDay, isDeck, isQuestion } from '../core/group/sound.ts'
import { firstDayOf, isZone } from '../core/group/week.ts'
import { cleanLine } from '../text/clean.ts'

const VERSION = 1
const LONGEST = 256 * 1024
const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

const question = z.string().refine(isQuestion, 'must be deck/question')
const schema = z.strictObject({
  version: z.literal(VERSION),
  title: z.string().trim().min(1).max(80),
  zone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin'),
  week: z
    .strictObject({
      begins: z.enum(WEEKDAYS).default('monday'),
      hour: z.number().int().min(0).max(23).default(4),
    })
    .prefault({}),
  organisers: z.array(z.string().refine(isHandle, 'must be a handle')).max(50).default([]),
  per_week: z.number().int().min(1).max(50).default(5),
  decks: z.array(z.string().refine(isDeck, 'must be the id of a deck')).max(200).default([]),
  odd: z.enum(['three', 'rest']).default('three'),
  share: z
    .strictObject({ scores: z.boolean().default(true), due: z.boolean().default(true) })
    .prefault({}),
  weeks: z
    .record(z.string().refine(isDay, 'must be a day such as 2026-11-30'), z.array(question).max(50))
    .default({}),
})

/** @throws SparrError group-file, group-newer */
export function readGroupYaml(text: string): GroupSettings {
  if (text.length > LONGEST) throw wrong(1, 1, 'it is larger than 256 kB')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true })
  const [fault] = document.errors
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0])
    throw wrong(line, col, fault.message.split('\n')[0] ?? '')
  }
  let value: unknown
  try {
    // An alias that is repeated often is no settings.
    value = document.toJS({ maxAliasCount: 10 })
  } catch {
    throw wrong(1, 1, 'it uses too many aliases')
  }
  const version = (value as { readonly version?: unknown } | null)?.version
  if (typeof version === 'number' && version > VERSION)
    throw new SparrError({ code: 'group-newer', version })
  const read = schema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = (issue?.path ?? []).map(String)
    const node = document.getIn(path, true) as ParsedNode | undefined
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
    throw wrong(line, col, `${path.join('.')}: ${issue?.message ?? ''}`.replace(/^: /, ''))
  }
  return settingsOf(read.data)
}

function settingsOf(data: z.infer<typeof schema>): GroupSettings {
  const firstDay = (WEEKDAYS.indexOf(data.week.begins) + 1) as Weekday
  return {
    title: cleanLine(data.title),
    zone: data.zone,
    firstDay,
    hour: data.week.hour,
    organisers: data.organisers,
    perWeek: data.per_week,
    decks: data.decks,
    odd: data.odd,
    scores: data.share.scores,
    due: data.share.due,
    // Any day of a week stands for it.
    weeks: new Map(
      Object.entries(data.weeks).map(([day, questions]) => [firstDayOf(day, firstDay), questions]),
    ),
  }
}

const wrong = (line: number, column: number, problem: string): SparrError =>
  new SparrError({ code: 'group-file', line, column, problem: cleanLine(problem).slice(0, 200) })

/** The same text with weeks set; one that is set to nothing is drawn again. @param text a sound one */
export function withWeeks(
  text: string,
  weeks: Readonly<Record<Day, readonly string[]>>,
  firstDay: Weekday,
): string {
  const document = parseDocument(text)
  const old = document.get('weeks', true)
  const keys = isMap(old) ? old.items.map(({ key }) => String(key)) : []
  for (const [week, questions] of Object.entries(weeks)) {
    for (const key of keys)
      if (isDay(key) && firstDayOf(key, firstDay) === week) document.deleteIn(['weeks', key])
    if (questions.length > 0)
      document.setIn(['weeks', week], document.createNode(questions, { flow: false }))
  }
  return document.toString()
}

export type NewGroup = {
  readonly title: string
  readonly zone: string
  readonly organiser: string
}

/** With a line of comment where somebody may want something else. */
export function newGroupYaml({ title, zone, organiser }: NewGroup): string {
  return `# A study group of sparr: https://yaml.org, read by sparr group.
version: ${VERSION}
title: ${JSON.stringify(title)}
# Weeks turn on the wall of this time zone.
zone: ${zone}
week: { begins: monday, hour: 4 }
# Handles of those who set weeks.
organisers: [${organiser}]
per_week: 5
# Decks that a week is drawn from where nobody has set it; empty: those of this repository, else all of sparr.
decks: []
# Of an odd number: three (a pair becomes a three) or rest.
odd: three
# What members may share at all, each for themselves.
share: { scores: true, due: true }
weeks: {}
`
}
