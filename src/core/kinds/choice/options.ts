/** How the log names an option; they are numbered from 0. */
export const optionId = (option: number): string => `o${option + 1}`
