import { learn } from '../client/methods'
import { inviteGuest } from '../contract/invite'
import { signIn } from '../contract/signIn'

learn(signIn, inviteGuest)
