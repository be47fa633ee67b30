export async function brief(_q: string, _o: object): Promise<void> {}
export async function critiqueOf(_q: string, _o: object): Promise<void> {}
