import { learn } from '../client/methods'
import { account } from '../contract/account'

learn(account)
