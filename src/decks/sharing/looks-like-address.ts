/** Whether a text is meant as an address and not as a folder: for what takes folders, and says what to do instead. */
export const looksLikeAddress = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/|:)/.test(text) || /^[^/@:\s]+@[^/@:\s]+:/.test(text)
