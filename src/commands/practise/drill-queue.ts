import type { Asked } from '../../core/app/app.ts'
import { type CatalogQuestion, type Choice, choose } from '../../core/practice/catalog.ts'
import { progressOf } from '../../session/practice/catalog-store.ts'
import { comingBack, heldAt, type Place } from '../../session/practice/schedule.ts'

/** What is due is asked in the form it comes back in, a cram asks for the whole of it; what is put off stays out of both. */
export function queueOf(
  place: Place,
  questions: readonly CatalogQuestion[],
  choice: Choice,
  isCram: boolean,
): readonly Asked[] {
  const held = heldAt(place)
  const back = isCram ? null : comingBack(place)
  const open = questions
    .filter(({ name }) => !held.has(name))
    .map((one) => ({ ...one, minutes: back?.get(one.name)?.minutes ?? one.minutes }))
  return choose(open, progressOf(place.store), choice).map(({ name }) => {
    const form = back?.get(name)?.form ?? 'long'
    return {
      question: name,
      form: form === 'long' ? null : form,
      ...(isCram ? { isCram } : {}),
    }
  })
}
