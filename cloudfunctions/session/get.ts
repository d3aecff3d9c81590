import type { Verb } from '../call'
import { personByOpenid } from '../db/people'
import { meOf } from './me'

export const get: Verb<'session.get'> = async ({ openid }) => meOf(openid ? await personByOpenid(openid) : null)
