import { keepReadingsOf } from '../client/cache'
import './methods'

keepReadingsOf('law.statutes', 'law.statute', 'law.article')
