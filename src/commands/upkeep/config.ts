import { SparrError } from '../../core/errors.ts'
import { looksLikeAddress } from '../../decks/sharing/looks-like-address.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'

/** What lasts until the program ends is not set, since it ends now. */
function refuseForgotten({ settingsFile }: Session): void {
  for (const notice of settingsFile.notices())
    if (notice.code === 'in-memory') {
      const { path, problem } = notice
      throw new SparrError({ code: 'store-failed', path, problem })
    }
}

/** A folder on a disk that is not there now may be named; a typing error may be, too. */
function tellMissing({ missing, words }: Session): void {
  for (const folder of missing()) tell(words.config.noDecks(folder))
}

/** Such a setting would be read as a folder that is not there. @throws SparrError address-as-folder */
function refuseAddresses(value: string): void {
  const words = value.replace(/^\s*\[|\]\s*$/g, '').split(',')
  const address = words.map((word) => word.trim().replace(/^"|"$/g, '')).find(looksLikeAddress)
  if (address !== undefined) throw new SparrError({ code: 'address-as-folder', address })
}

/** Lists the settings, shows one, sets one, or takes one back to its default. */
export async function config(
  key: string | undefined,
  value: string | undefined,
  unset: boolean,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  const { settingsFile: file } = session
  if (key === undefined && unset)
    throw new SparrError({ code: 'usage', problem: 'config --unset takes the name of a setting' })
  if (key === undefined) {
    const rows = file.list()
    if (options.json)
      return printJson({
        path: file.path,
        settings: Object.fromEntries(
          rows.map(({ name, value, isDefault }) => [name, { value, isDefault }]),
        ),
      })
    return print(
      table(
        rows.map(({ name, value, description }) => [
          name,
          value || '-',
          session.words.settings[description] ?? '',
        ]),
      ),
    )
  }
  if (unset || value !== undefined) {
    if (key === 'decks' && value !== undefined) refuseAddresses(value)
    if (value === undefined || unset) await file.unset(key)
    else await file.write(key, value)
    refuseForgotten(session)
    if (key === 'decks') tellMissing(session)
    return
  }
  const row = file.get(key)
  if (options.json) return printJson({ name: row.name, value: row.value, isDefault: row.isDefault })
  print(row.value)
  if (key === 'decks') tellMissing(session)
  if (row.isDefault) tell(session.words.config.isDefault)
}
