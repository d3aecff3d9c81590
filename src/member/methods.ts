import { learn } from '../client/methods'
import { member } from '../contract/member'

learn(member)
