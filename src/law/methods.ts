import { learn } from '../client/methods'
import { lawText } from '../contract/lawText'

learn(lawText)
