import { keepReadingsOf } from '../client/cache'
import { learn } from '../client/methods'
import { lawText } from '../contract/lawText'

learn(lawText)
keepReadingsOf('law.statutes', 'law.statute', 'law.article')
