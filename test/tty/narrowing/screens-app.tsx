/** Draws one state of a screen, named by the arguments, as the program draws it: the state, the language. */
import { showScreens } from '../../../src/ui/show-screens.ts'
import { everyScreen } from '../../ui/screens/every-screen.tsx'

const [, , name = '', lang = 'en'] = process.argv
const element = everyScreen(lang).get(name)
if (!element) throw new Error(`no state is called ${name}`)
showScreens(element)
