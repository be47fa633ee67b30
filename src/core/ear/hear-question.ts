/** What a candidate asks, as an interviewer hears it. */
import { askable } from '../kinds/design/askable.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import { sentencesIn } from './asking.ts'
import { askingEar, type Hearing, isLeftOpenIn } from './design-ear.ts'
import type { Ear, Sound } from './ear.ts'
import type { Heard } from './heard.ts'
import { judged, SURE, scoresOf } from './judged.ts'
import type { Said } from './vectors.ts'

const NOT_ASKED: Heard = { type: 'not-asked' }

/** Only questions open anything. Never throws. */
export function hearQuestion(question: DesignQuestion, text: string): Heard {
  const asked = askedIn(text)
  if (asked.length === 0) return NOT_ASKED
  const hearing = askingEar(question)
  // Of several questions at once the clearest one.
  const heard = asked
    .map((sentence) => soundOf(sentence, hearing))
    .reduce((best, one) => (clearness(one) > clearness(best) ? one : best))
  const isList = clearness(heard) < CLEAR && asked.some(({ text }) => isAboutAll(text, hearing))
  return isList ? { type: 'unsure' } : heardIn(heard, question, hearing.ear)
}

/** A word without spaces in English, up to four signs in Chinese. */
const isOneWord = (text: string): boolean =>
  /^(?:\p{Script=Han}{1,4}|[\w-]+)[^\p{L}\p{N}]*$/u.test(text)

/** Sentences that ask, each with the one before it, if that only says something or is what it points back at. */
type Asked = { readonly text: string; readonly before: string }

function askedIn(text: string): readonly Asked[] {
  const sentences = sentencesIn(text)
  // One word with a question mark asks; a row of them is a list.
  if (sentences.length > 1 && sentences.every((one) => isOneWord(one.text))) return []
  return sentences.flatMap((one, i) => {
    if (!one.isAsked) return []
    const before = sentences[i - 1]
    const isContext = before?.isAsked === false && !isOneWord(one.text)
    const isMeant = before && (isContext || REFERS_BACK.test(one.text))
    return [{ text: one.text, before: isMeant ? before.text : '' }]
  })
}

/** "… never pay. What do we do with those?": the sentence before is what is asked about. */
const REFERS_BACK =
  /^(?:and |so |but |well,? )*(?:(?:now|then)\b|what (?:then|now|happens|about|do|does|should|becomes|will|would)\b|then what|how (?:do|should|would|are|is) (?:we|you|they|that|this|it)\b|(?:is|would|was|does|do|can|may|should) (?:that|this|it|they|those|these)\b)|^(?:那|这|然后|接下来)|(?:怎么办|怎么处理|怎么算|会怎样|会怎么样|咋办|行吗|可以吗|允许吗)[?？]?$/i

/** Who names three things at once has made a list of them, unless somebody asks just so. */
const TOO_MANY = 3
const CLEAR = 0.6
const PARTS = /[,，、;；/]|\b(?:and|or|plus)\b|和|以及|还有|还是/

function isAboutAll(text: string, { ear, correct }: Hearing): boolean {
  const parts = text.split(PARTS).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (parts.length < TOO_MANY) return false
  const meant = parts.flatMap((part) => {
    const [first] = scoresOf(ear.listen(ear.said(part, correct)))
    return first && first.score >= SURE ? [first.id] : []
  })
  return new Set(meant).size >= TOO_MANY
}

type Listened = { readonly sound: Sound; readonly said: Said }

function soundOf({ text, before }: Asked, { ear, correct }: Hearing): Listened {
  const said = ear.said(`${before} ${text}`, correct)
  return { sound: ear.listen(said), said }
}

const clearness = ({ sound }: Listened): number => scoresOf(sound)[0]?.score ?? 0

function heardIn({ sound, said }: Listened, question: DesignQuestion, ear: Ear): Heard {
  const one = judged(sound, isLeftOpenIn(question))
  switch (one.type) {
    case 'meant':
      return answerOf(one.id, ear.why(said, one.id), question)
    case 'between':
      return { type: 'between', ids: one.ids, why: ear.why(said, one.ids[0]) }
    case 'unsure':
      return { type: 'unsure' }
    case 'nothing':
      return { type: 'not-given' }
  }
}

function answerOf(id: string, why: readonly string[], question: DesignQuestion): Heard {
  const { name = id, answer, known } = askable(question, id) ?? {}
  if (known !== undefined) return { type: 'known', constraint: known, why }
  return answer === undefined ? { type: 'assumed', name, why } : { type: 'opened', id, why }
}
