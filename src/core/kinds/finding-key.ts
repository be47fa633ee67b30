/** A letter or rubric line, and the code of the finding or the piece of evidence as the rubric writes it. */
export const findingKey = (field: string, code: string): string => `${field} ${code}`
