import type { Verb } from '../call'
import { personByOpenid } from '../db/people'
import { meOf } from './me'

export const get: Verb<'session.get'> = async (call) => meOf(call.openid ? await personByOpenid(call.openid) : null, call)
