import { freshSince } from '@domain/noticeAudience'
import type { KnownVerb } from '../call'
import { newsOf } from './inbox'

export const unread: KnownVerb<'notice.unread'> = async ({ person, at }) => ({ count: await newsOf(person, freshSince(at), at) })
