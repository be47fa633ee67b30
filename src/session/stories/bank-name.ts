import { isBankId } from '../../core/bank/bank-id.ts'
import { SparrError } from '../../core/errors.ts'

/** A name that somebody chose. @throws SparrError bad-value */
export function bankName(option: string, name: string): string {
  if (isBankId(name)) return name
  const expected = '1 to 64 of a-z, 0-9 and -'
  throw new SparrError({ code: 'bad-value', name: option, value: name, expected })
}
