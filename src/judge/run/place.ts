/** How the candidate's own file is told from everything else in a stack. */
export type Place = {
  /** The module and folder before the file's name in a stack, with its slash; empty when stacks hold bare names. */
  readonly prefix: string
  /** The candidate's file as stacks name it. */
  readonly file: string
  /** What the candidate calls it: the base name of the file they gave. */
  readonly shown: string
  /** Base names that are never shown. */
  readonly hidden: readonly string[]
  /** What the candidate's file declares; empty in languages whose stacks have no wrong lines. */
  readonly functions: readonly OwnFunction[]
}

/** A function of the candidate's file, under the name that stacks give it. */
export type OwnFunction = {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Lines of the loops in it that have neither a condition nor a body. */
  readonly emptyLoops: readonly number[]
}

/**
 * The line of a frame of the candidate's file, if it can be right; null where nobody knows. Go gives the jump of an
 * empty loop the line 1, for the sake of debuggers: then it is the line of the loop, where there is but one.
 */
export function lineInside(
  line: number,
  stackName: string,
  functions: readonly OwnFunction[],
): number | null {
  const named = functions.filter(({ name }) =>
    new RegExp(`(?<!\\w)${RegExp.escape(name)}(?!\\w)`).test(stackName),
  )
  const isInside = named.some(({ from, to }) => from <= line && line <= to)
  if (isInside || named.length === 0) return line
  const [loop = null, ...others] = named.flatMap(({ emptyLoops }) => emptyLoops)
  return others.length === 0 ? loop : null
}
