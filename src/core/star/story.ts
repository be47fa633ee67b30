/** A whole story: each letter 0 to 2 with its reasons, and the pieces of evidence that were found. */
import { LETTERS, type Letter, type Need } from '../kinds/behavioral/question.ts'
import { numbersApart } from './agreeing.ts'
import { type Claim, readClaim } from './claim/claim.ts'
import {
  codeOf,
  DEFAULT_NEEDS,
  deedsOf,
  isMeasure,
  type Piece,
  piecesOf,
} from './claim/evidence.ts'
import { isPraise } from './claim/praise.ts'
import {
  isFault,
  type LetterFinding,
  type LetterResult,
  type Score,
  type Story,
} from './finding.ts'
import { needsFor } from './fitting.ts'
import { countedIn, isTooLong, isTooShort } from './lengths.ts'
import { lintClaim } from './lints/lint-claim.ts'
import { type Pace, spokenSeconds, spokenUnits } from './pace.ts'
import { isPile } from './pile.ts'
import { findKeywords, missingKeywords } from './terms/jd.ts'

export type StoryGuide = {
  /** What it is told for: a conflict is asked for other things than an outage. */
  readonly competencies?: readonly string[] | undefined
  /** Per letter; what is not given has the defaults. */
  readonly needs?: Readonly<Partial<Record<Letter, readonly Need[]>>>
  /** Key words of the posting; empty where none is kept, and then none is asked for. */
  readonly jd?: readonly string[]
  readonly samples?: readonly string[]
  /** How fast it is told; without it as usual. */
  readonly pace?: Pace | undefined
}

export type StoryResult = {
  readonly letters: Readonly<Record<Letter, LetterResult>>
  /** "found 9 of 14 pieces of evidence". */
  readonly evidence: { readonly found: number; readonly of: number }
  readonly jd: { readonly hit: readonly string[]; readonly missing: readonly string[] }
  /** Words (English) and signs (Chinese) of the whole. */
  readonly words: number
  /** Spoken at the pace of the guide. */
  readonly seconds: number
}

/** Missing letters count as empty. Never throws. */
export function checkStory(story: Partial<Story>, guide: StoryGuide = {}): StoryResult {
  const { jd, pace } = guide
  // Where no posting is kept, nothing that anybody writes could have its key words.
  const isAskable = (need: Need): boolean => need !== 'jd_keyword' || jd?.length !== 0
  const usual = needsFor(guide.competencies ?? []) ?? DEFAULT_NEEDS
  const checked = LETTERS.map((letter) => {
    const needs = guide.needs?.[letter] ?? usual[letter].filter(isAskable)
    return [
      letter,
      checkLetter(letter, story[letter] ?? '', needs, jd, guide.samples ?? [], {
        beside: story,
        pace,
      }),
    ] as const
  })
  const whole = LETTERS.map((letter) => story[letter] ?? '').join('\n')
  const sum = (count: (one: CheckedLetter) => number): number =>
    checked.reduce((total, [, one]) => total + count(one), 0)
  return {
    letters: Object.fromEntries(checked.map(([letter, { result }]) => [letter, result])) as Record<
      Letter,
      LetterResult
    >,
    evidence: { found: sum(({ counted }) => counted), of: sum(({ pieces }) => pieces.length) },
    jd: {
      hit: findKeywords(whole, jd ?? []).map(({ keyword }) => keyword),
      missing: missingKeywords(whole, jd ?? []),
    },
    words: spokenUnits(whole),
    seconds: Math.round(spokenSeconds(whole, pace)),
  }
}

type CheckedLetter = {
  readonly result: LetterResult
  readonly pieces: readonly Piece[]
  /** Pieces that count as found. */
  readonly counted: number
}

type Around = {
  /** Letters that its numbers have to agree with. */
  readonly beside?: Partial<Story>
  readonly pace?: Pace | undefined
  /** Codes of findings that the candidate says are wrong: they count neither way. */
  readonly rejected?: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** One letter alone, for lints while it is being written. */
export function checkLetter(
  letter: Letter,
  text: string,
  needs: readonly Need[] = DEFAULT_NEEDS[letter],
  jd: readonly string[] = [],
  samples: readonly string[] = [],
  { beside = {}, pace, rejected = NONE }: Around = {},
): CheckedLetter {
  const absent = needs.map((need): Piece => ({ need, isFound: false, spans: [] }))
  const nothing = (finding: LetterFinding): CheckedLetter => ({
    result: { score: 0, findings: [finding] },
    pieces: absent,
    counted: 0,
  })
  if (!/[\p{L}\p{N}]/u.test(text)) return nothing({ code: 'empty', spans: [] })
  const counts = ({ code }: { readonly code: string }): boolean => !rejected.has(code)
  if (isPile(text) && counts({ code: 'pile' }))
    return nothing({ code: 'pile', spans: [[0, text.length]] })
  const claim = readClaim(text, letter)
  const labels = lintClaim(text, { field: letter, samples }).filter(
    ({ code }) =>
      counts({ code }) &&
      !(needs.some(isOfPeople) && isInWords(claim, code)) &&
      !isBetween(needs, code),
  )
  const isCopied = labels.some(({ code }) => code === 'copied-sample')
  const all = isCopied ? absent : piecesOf(claim, needs, jd)
  const pieces = all.filter((piece) => counts({ code: codeOf(piece, all) }))
  const { situation = '', task = '' } = beside
  const apart = letter === 'result' ? numbersApart(claim, { situation, task }) : []
  const lacking: readonly LetterFinding[] = [
    ...(apart.length > 0 ? [{ code: 'numbers-apart', spans: apart } as const] : []),
    ...(isTooLong(letter, text, pace) ? [{ code: 'too-long', spans: [] } as const] : []),
    ...(letter === 'relevance' && !PLAN.test(text)
      ? [{ code: 'missing-plan', spans: [] } as const]
      : []),
    ...(isTooShort(letter, text) ? [{ code: 'too-short', spans: [] } as const] : []),
  ]
  const lacks = lacking.filter(counts)
  const has = (code: string): boolean => lacks.some((one) => one.code === code)
  const score = isCopied
    ? 0
    : scoreOf(
        claim,
        pieces,
        labels.map(({ code }) => code),
        lacks.length > 0,
      )
  const findings: readonly LetterFinding[] = [
    ...labels.filter(({ code }) => isFault(code)),
    ...lacks,
    ...pieces.map((piece): LetterFinding => ({ code: codeOf(piece, pieces), spans: piece.spans })),
  ]
  const found = pieces.filter(({ isFound }) => isFound).length
  // A change from a number that nobody had is no evidence of a change.
  const counted = Math.max(0, countedIn(found, has('too-short')) - Number(has('numbers-apart')))
  return { result: { score, findings }, pieces, counted }
}

/** What changed between people is told in words. */
const ASKS_FOR_NUMBERS = new Set<string>(['no-number', 'number-without-baseline', 'window-missing'])
/** In words of what happened: of praise alone one asks how much. */
const isInWords = ({ field, text }: Claim, code: string): boolean =>
  ASKS_FOR_NUMBERS.has(code) && !(code === 'no-number' && field === 'result' && isPraise(text))
/** "We agreed" is what changed between two, and hides nobody. */
const isBetween = (needs: readonly Need[], code: string): boolean =>
  code === 'we-only' && needs.includes('changed')
const isOfPeople = (need: Need): boolean => need === 'sides' || need === 'changed'

/** Sums that do not add up, and a group in the place of the speaker, keep a letter below 2. */
const CAPS = new Set(['delta-mismatch', 'percent-points-confusion', 'we-only', 'no-own-role'])

function scoreOf(
  claim: Claim,
  pieces: readonly Piece[],
  codes: readonly string[],
  lacks: boolean,
): Score {
  const isFull = pieces.every(({ isFound }) => isFound)
  if (isFull && !lacks && !codes.some((code) => CAPS.has(code)))
    return pieces.length > 0 || claim.field === 'relevance' ? 2 : 1
  return isTold(claim, pieces) ? 1 : 0
}

/** Whether a letter tells something at all: half of what it needs is not asked for, one thing of substance is. */
function isTold(claim: Claim, pieces: readonly Piece[]): boolean {
  const { text, roles, field, pairs, deltas, numbers, weak, techniques } = claim
  const has = (need: Piece['need']): boolean =>
    pieces.some((one) => one.need === need && one.isFound)
  const measured = numbers.some(isMeasure)
  switch (field) {
    case 'situation':
      return measured || TROUBLE.test(text) || has('sides')
    case 'task': {
      const isSomebody = roles.own.length > 0 || roles.group.length > 0 || roles.leading.length > 0
      if (!measured && ANYTHING.test(text)) return false
      // A target that somebody was given is told, though not who answers for it.
      if (!isSomebody) return measured && roles.others.length > 0 && TARGET.test(text)
      return has('role_verb') || measured || weak.length > 0 || TOLD_TO.test(text)
    }
    case 'action': {
      const isOwn = roles.own.length > 0 || roles.leading.length > 0
      if (has('deed')) return true
      if (techniques.length > 0 && (isOwn || roles.group.length > 0)) return true
      return (
        (isOwn || roles.group.length > 0) &&
        deedsOf(text).length > 0 &&
        (weak.length === 0 || deedsOf(text).length > 1)
      )
    }
    case 'result':
      return (
        pairs.length > 0 ||
        deltas.length > 0 ||
        measured ||
        (claim.metrics.length > 0 && !isPraise(text)) ||
        OUTCOME.test(text) ||
        has('changed')
      )
    case 'relevance':
      return (
        has('jd_keyword') || (pieces.every(({ need }) => need !== 'jd_keyword') && PLAN.test(text))
      )
    case null:
      return pieces.some(({ isFound }) => isFound)
  }
}

const TROUBLE =
  /\b(?:died?|fail(?:s|ed|ing|ures?)?|slow(?:ed|er|ly)?|broke[n]?|breaks?|outages?|incidents?|complain(?:ed|ts?|ing)?|lost|losing|timed out|timeouts?|errors?|crash(?:ed|es|ing)?|down|red|stuck|leak(?:ed|s|ing)?|blocked|late|missing|wrong|nobody|angry|duplicat\w+|overload\w*|stall\w*|flaky|by hand|manual(?:ly)?|did not (?:answer|work|start|know)|could not|couldn't)\b|失败|超时|投诉|事故|故障|变慢|很慢|太慢|挂了|挂掉|崩|丢|拿不到|出问题|出错|告警|报错|卡|堵|打满|打爆|泄漏|重复|超卖|不一致|手工|人工|回滚|收不到|抱怨|意见|催|老是|经常|总是|频繁|[跑查打算做发撑](?:不完|不动|不开|不上|不出|不住|不到)/i
/** A task that may be any task. */
const ANYTHING =
  /\b(?:various|many things|several things|all kinds|a lot of|different tasks|all sorts|anything)\b|各类|各种|各项|多个|日常工作|交办/i
const TOLD_TO =
  /\b(?:asked|told|wanted|had|hoped|tried) [^.;]{0,30}?to\b|让我|叫我|找我|交给我|派我|安排我|希望/i
const TARGET =
  /\b(?:had to|has to|have to|must|should|was to|were to|target|goal|below|under|at least|by the end)\b|要|目标|以[内下上]|不超过|不低于|达到|[降提升压]到/i
const OUTCOME =
  /\b(?:since then|since(?=[.,;]|$)|nobody has|not (?:one|a single)|no longer|never again|(?:not|n't|never) [^.;]{1,30} (?:again|since|any ?more)|any ?more|for the first time|still (?:runs|in use|used)|went back|stopped)\b|没再|没有再|不再|再也没|再没|都能|不用再|至今|恢复正常|回到/i
const PLAN =
  /\b(?:I would|I'd|I’d|I will|I'll|I want to|I plan to|in my first|first (?:week|month|90 days|thing|days)|here I|my first)\b|我会|我来|我想先|我先|入职|第一(?:周|个月|天|件事|次)|来了以后|来这里|头(?:一周|一个月|三个月)|前(?:三个月|90 ?天|30 ?天)|如果我|打算|计划/i
