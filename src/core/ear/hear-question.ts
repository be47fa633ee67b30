/** What a candidate asks, as an interviewer hears it. */
import { askable } from '../kinds/design/askable.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import { sentencesIn } from './asking.ts'
import { askingEar, type Hearing, STANDARD } from './design-ear.ts'
import type { Sound } from './ear.ts'
import { type Feature, featuresOf } from './features.ts'
import type { Heard } from './heard.ts'

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
  return isList ? { type: 'unsure' } : judged(heard, question, hearing)
}

/** A word without spaces in English, up to four signs in Chinese. */
const isOneWord = (text: string): boolean =>
  /^(?:\p{Script=Han}{1,4}|[\w-]+)[^\p{L}\p{N}]*$/u.test(text)

/** Sentences that ask, each with the one before it, if it points back at that. */
type Asked = { readonly text: string; readonly before: string }

function askedIn(text: string): readonly Asked[] {
  const sentences = sentencesIn(text)
  // One word with a question mark asks; a row of them is a list.
  if (sentences.length > 1 && sentences.every((one) => isOneWord(one.text))) return []
  return sentences.flatMap((one, i) => {
    const before = sentences[i - 1]?.text ?? ''
    return one.isAsked ? [{ text: one.text, before: REFERS_BACK.test(one.text) ? before : '' }] : []
  })
}

/** "… never pay. What do we do with those?": the sentence before is what is asked about. */
const REFERS_BACK =
  /^(?:and |so |but |well,? )*(?:(?:now|then)\b|what (?:then|now|happens|about|do|does|should|becomes|will|would)\b|then what|how (?:do|should|would|are|is) (?:we|you|they|that|this|it)\b|(?:is|would|was|does|do|can|may|should) (?:that|this|it|they|those|these)\b)|^(?:那|这|然后|接下来)|(?:怎么办|怎么处理|怎么算|会怎样|会怎么样|咋办|行吗|可以吗|允许吗)[?？]?$/i

/** Who names three things at once has made a list of them, unless somebody asks just so. */
const TOO_MANY = 3
const CLEAR = 0.5
const PARTS = /[,，、;；/]|\b(?:and|or|plus)\b|和|以及|还有|还是/

function isAboutAll(text: string, { ear, correct }: Hearing): boolean {
  const parts = text.split(PARTS).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (parts.length < TOO_MANY) return false
  const meant = parts.flatMap((part) => {
    const [first] = scoresOf(ear.listen(featuresOf(part, correct)))
    return first && first.score >= SURE ? [first.id] : []
  })
  return new Set(meant).size >= TOO_MANY
}

type Listened = { readonly sound: Sound; readonly features: readonly Feature[] }

function soundOf({ text, before }: Asked, { ear, correct }: Hearing): Listened {
  const features = featuresOf(`${before} ${text}`, correct)
  return { sound: ear.listen(features), features }
}

/** What means nothing speaks against everything. */
const OF_NONE = 0.56
/** What every interviewer is asked is less likely meant than what this design is about. */
const OF_STANDARD = 0.8

type Scored = { readonly id: string; readonly score: number }

function scoresOf({ scores, none }: Sound): readonly Scored[] {
  const against = OF_NONE * Math.max(0, none)
  return scores
    .map(({ id, score }) => ({
      id,
      score: (id.startsWith(STANDARD) ? OF_STANDARD : 1) * score - against,
    }))
    .sort((a, b) => b.score - a.score)
}

const clearness = ({ sound }: Listened): number => scoresOf(sound)[0]?.score ?? 0

/** From here on it is answered if nothing else is as near; below, only if nothing else is near at all. */
const SURE = 0.27
const LEAST = 0.15
/** A second one is near that has this share of the best; as near, that lacks no more than this. */
const NEAR = 0.46
const AS_NEAR = 0.03
/** Below this it is like nothing that was ever asked. */
const SOMETHING = 0.08

function judged(listened: Listened, question: DesignQuestion, { ear }: Hearing): Heard {
  const [first, second] = scoresOf(listened.sound)
  if (!first || first.score < SOMETHING) return { type: 'not-given' }
  const why = (id: string) => ear.why(listened.features, id)
  const rest = second?.score ?? 0
  const isAlone = first.score - rest >= AS_NEAR
  const isNear = rest >= NEAR * first.score
  if (isAlone && (first.score >= SURE || (first.score >= LEAST && !isNear)))
    return answerOf(first.id, why(first.id), question)
  const isOpen = [first, second].every((one) => !one || isLeftOpen(one.id, question))
  if (first.score >= LEAST && second && !isOpen)
    return { type: 'between', ids: [first.id, second.id], why: why(first.id) }
  return isOpen ? answerOf(first.id, why(first.id), question) : { type: 'unsure' }
}

/** The candidate assumes something, whichever is meant. */
const isLeftOpen = (id: string, question: DesignQuestion): boolean => {
  const asked = askable(question, id)
  return asked?.answer === undefined && asked?.known === undefined
}

function answerOf(id: string, why: readonly string[], question: DesignQuestion): Heard {
  const { name = id, answer, known } = askable(question, id) ?? {}
  if (known !== undefined) return { type: 'known', constraint: known, why }
  return answer === undefined ? { type: 'assumed', name, why } : { type: 'opened', id, why }
}
