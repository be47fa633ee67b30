/** A sentence for each thing that a letter needs, by its code: `missing-number`, `missing-unit`, … */
export function eachNeed<Start extends string, Need extends string>(
  start: Start,
  needs: Readonly<Record<Need, string>>,
  sentence: (need: string) => string,
): Readonly<Record<`${Start}-${Need}`, string>> {
  const told = Object.entries<string>(needs).map(([need, text]) => [
    `${start}-${need}`,
    sentence(text),
  ])
  return Object.fromEntries(told) as Record<`${Start}-${Need}`, string>
}
