/** Thin tests found by machine: a reference with one change that no hidden test refuses. Pure: what counts, and what is wrong. */

/** A reference with one change; its lines stand where they stood. */
export type Mutant = {
  readonly line: number
  /** `>= → >`, `drop defer cancel`. With the line it is the mutant's name. */
  readonly change: string
  readonly text: string
}

export type MutantEnd =
  /** It is no program, so it says nothing about tests. */
  | { readonly type: 'no-program' }
  | { readonly type: 'refused'; readonly by: string }
  | { readonly type: 'survived' }
  /** It passed, and this machine has no race detector. */
  | { readonly type: 'unproven' }

export type JudgedMutant = { readonly mutant: Mutant; readonly end: MutantEnd }

/** A mutant that does what the reference does, named by the author. */
export type Equivalent = {
  readonly line: number
  readonly change: string
  /** The line of the reference that makes it so. */
  readonly because: number
  readonly reason: string
}

/** What `--json` has of each mutant that is a program. */
type MutantRow = {
  readonly question: string
  readonly line: number
  readonly change: string
  readonly refusedBy: string | null
  readonly equivalent: string | null
}

type MutantCounts = {
  /** Programs. */
  readonly mutants: number
  readonly refused: number
  readonly equivalent: number
  readonly survivors: number
  readonly unproven: number
  readonly noPrograms: number
}

export type MutantFault =
  | { readonly type: 'survivor'; readonly mutant: Mutant }
  | { readonly type: 'names-no-mutant'; readonly entry: number }
  | { readonly type: 'is-refused'; readonly entry: number; readonly by: string }
  | { readonly type: 'no-such-line'; readonly entry: number; readonly because: number }
  | { readonly type: 'too-many'; readonly named: number; readonly most: number }

export type MutantTally = {
  readonly rows: readonly MutantRow[]
  readonly counts: MutantCounts
  /** Enough of those that count are refused. */
  readonly isTight: boolean
  readonly faults: readonly MutantFault[]
}

/** Of the mutants of a question so many may be named equivalent: a tenth, of a short one at least one. */
const MOST_EQUIVALENT = 0.1
const LEAST_REFUSED = 0.95

export function tallyMutants(
  question: string,
  judged: readonly JudgedMutant[],
  equivalents: readonly Equivalent[],
  lines: number,
): MutantTally {
  const programs = judged.filter(({ end }) => end.type !== 'no-program')
  const named = ({ mutant }: JudgedMutant): Equivalent | undefined =>
    equivalents.find((one) => isNamed(one, mutant))
  const survivors = programs.filter((one) => one.end.type === 'survived' && !named(one))
  const count = (type: MutantEnd['type']): number =>
    judged.filter((one) => one.end.type === type && !named(one)).length
  const counts: MutantCounts = {
    mutants: programs.length,
    refused: count('refused'),
    equivalent: programs.filter(named).length,
    survivors: survivors.length,
    unproven: count('unproven'),
    noPrograms: judged.length - programs.length,
  }
  const most = Math.max(1, Math.floor(programs.length * MOST_EQUIVALENT))
  return {
    rows: programs.map((one) => ({
      question,
      line: one.mutant.line,
      change: one.mutant.change,
      refusedBy: one.end.type === 'refused' ? one.end.by : null,
      equivalent: named(one)?.reason ?? null,
    })),
    counts,
    isTight: isTight(counts),
    faults: [
      ...survivors.map(({ mutant }): MutantFault => ({ type: 'survivor', mutant })),
      ...equivalents.flatMap((one, entry) => faultOf(one, entry, programs, lines)),
      ...(equivalents.length > most
        ? [{ type: 'too-many', named: equivalents.length, most } as const]
        : []),
    ],
  }
}

/** 95 % of those that are not equivalent, or all but one. */
function isTight({ refused, survivors }: MutantCounts): boolean {
  return survivors <= 1 || refused >= (refused + survivors) * LEAST_REFUSED
}

const isNamed = (entry: Equivalent, mutant: Mutant): boolean =>
  entry.line === mutant.line && entry.change === mutant.change

function faultOf(
  entry: Equivalent,
  index: number,
  programs: readonly JudgedMutant[],
  lines: number,
): readonly MutantFault[] {
  const found = programs.find(({ mutant }) => isNamed(entry, mutant))
  if (!found) return [{ type: 'names-no-mutant', entry: index }]
  if (found.end.type === 'refused') return [{ type: 'is-refused', entry: index, by: found.end.by }]
  if (entry.because > lines) {
    return [{ type: 'no-such-line', entry: index, because: entry.because }]
  }
  return []
}
