// One list over decks: a track, plan, profile or rubric straight under questions/.
import type { z } from 'zod'
import { nearest } from '../../core/nearest.ts'
import type { ProjectGuide } from '../../core/question/lists.ts'
import type { Problem } from '../../core/question/question.ts'
import { checkLines } from '../checks/evidence.ts'
import { checkTitle, complaint, repeated } from '../checks/parts.ts'
import { type Complaint, type Flaw, flaw, type Path, quote, START } from '../read/flaw.ts'
import type { Source } from '../read/parse.ts'
import type { TreeFile } from '../read/tree.ts'
import { defined } from '../schema/defined.ts'
import { lacking } from '../schema/languages.ts'
import { type ListKind, listSchemas } from '../schema/schema.ts'
import { checkSchema, openFile, placed } from './learn-file.ts'
import type { LearntList, Reference } from './learnt.ts'

type WrittenGuide = z.infer<typeof listSchemas.project>

const TYPES = Object.keys(listSchemas) as ListKind[]

/** @param name of the file: `<id>.track.yaml` */
export function learnList(file: TreeFile, name: string, wantedLang?: string): LearntList {
  const [id = '', type = '', ...rest] = name.replace(/\.yaml$/, '').split('.')
  const known = TYPES.find((one) => one === type)
  if (!known || rest.length > 0) return refused(file, [unknownType(type)])
  const opened = openFile(file.real)
  if ('flaws' in opened) return refused(file, opened.flaws)
  const { source, data } = opened
  const found = read(known, id, data, source)
  const remarks =
    wantedLang === undefined ? [] : lacking(wantedLang, 'en', listSchemas[known], data)
  const flaws = [
    ...(/^[a-z0-9-]{2,64}$/.test(id) ? [] : [badId(id)]),
    ...placed(found.complaints, source),
  ]
  const problems = [...flaws, ...placed(remarks, source)]
  return {
    list: flaws.length > 0 ? null : found.list,
    references: found.references.map(({ path, ...reference }) => ({
      ...reference,
      ...source.place(path),
    })),
    problems: problems.map((one): Problem => ({ file: file.path, ...one })),
  }
}

type Named = Pick<Reference, 'type' | 'name'> & { readonly path: Path }
type ReadList = {
  readonly list: LearntList['list']
  readonly references: readonly Named[]
  readonly complaints: readonly Complaint[]
}

function read(type: ListKind, id: string, data: unknown, source: Source): ReadList {
  const checkBy = <T>(schema: z.ZodType<T>, use: (value: T) => ReadList): ReadList => {
    const checked = checkSchema(schema, data, source)
    if ('value' in checked) return use(checked.value)
    return { list: null, references: [], complaints: checked.complaints }
  }
  switch (type) {
    case 'track':
      return checkBy(listSchemas.track, (value) => ({
        list: { type, value: defined({ id, ...value }) },
        references: value.questions.map((name, index) => ({
          type: 'question',
          name,
          path: ['questions', index],
        })),
        complaints: checkTitle(value.title),
      }))
    case 'plan':
      return checkBy(listSchemas.plan, (value) => ({
        list: {
          type,
          value: defined({
            id,
            ...value,
            rounds: value.rounds.map((round) =>
              defined({ ...round, phases: round.phases.map(defined) }),
            ),
          }),
        },
        references: value.rounds.flatMap(({ deck }, index) =>
          deck === undefined ? [] : [{ type: 'deck', name: deck, path: ['rounds', index, 'deck'] }],
        ),
        complaints: checkTitle(value.title),
      }))
    case 'profile':
      return checkBy(listSchemas.profile, (value) => ({
        list: {
          type,
          value: {
            id,
            title: value.title,
            level: value.level,
            axes: value.axes.map((axis) => ({
              id: axis.id,
              weight: axis.weight,
              minSample: axis.min_sample,
            })),
          },
        },
        references: value.axes.map((axis, index) => ({
          type: 'axis',
          name: axis.id,
          path: ['axes', index, 'id'],
        })),
        complaints: [
          ...checkTitle(value.title),
          ...repeated(value.axes, ['axes']),
          ...checkWeights(value.axes),
        ],
      }))
    case 'rubric':
      return checkBy(listSchemas.rubric, (value) => ({
        list: { type, value: { id, ...value } },
        references: [],
        complaints: [...checkTitle(value.title), ...repeated(value.dimensions, ['dimensions'])],
      }))
    case 'clarify':
      return checkBy(listSchemas.clarify, ({ questions }) => ({
        list: { type, value: questions },
        references: [],
        complaints: repeated(questions, ['questions']),
      }))
    case 'project':
      return checkBy(listSchemas.project, (value) => ({
        list: { type, value: guideOf(value) },
        references: [],
        complaints: repeated(value.levels, ['levels']),
      }))
    case 'lines':
      return checkBy(listSchemas.lines, ({ lines }) => ({
        list: { type, value: lines },
        references: [],
        complaints: [...repeated(lines, ['lines']), ...checkLines(lines)],
      }))
  }
}

const guideOf = ({ minutes, overview, path, levels, numbers }: WrittenGuide): ProjectGuide => ({
  minutes,
  overview: defined(overview),
  path: defined(path),
  levels: levels.map((level) => ({ ...level, asks: level.asks.map(defined) })),
  numbers: defined(numbers),
})

function checkWeights(axes: readonly { readonly weight: number }[]): readonly Complaint[] {
  const sum = axes.reduce((total, { weight }) => total + weight, 0)
  if (Math.abs(sum - 100) < 1e-6) return []
  const message = `the weights of the axes sum to ${Number(sum.toFixed(6))}, not to 100`
  return [complaint(['axes'], 'weights', message, 'Change the weights until they sum to 100.')]
}

function unknownType(type: string): Flaw {
  const near = nearest(type, TYPES)
  const hint = near
    ? `Did you mean ".${near}.yaml"?`
    : `Lists end in ${TYPES.map((one) => `.${one}.yaml`).join(', ')}; questions lie in a deck's folder.`
  return flaw(START, 'unknown-file', 'nothing reads this file', hint)
}

function badId(id: string): Flaw {
  const message = `the name ${quote(id)} must be 2 to 64 of a-z, 0-9 and -`
  return flaw(START, 'id', message, 'Rename the file.')
}

function refused(file: TreeFile, flaws: readonly Flaw[]): LearntList {
  const problems = flaws.map((one) => ({ file: file.path, ...one }))
  return { list: null, references: [], problems }
}
