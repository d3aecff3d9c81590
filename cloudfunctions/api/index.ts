import { follow } from '../consultation/route'
import { templatesOf } from '../message/templates'
import { openPace } from './pace'
import { openBothDoors } from './web'

const templates = templatesOf(process.env)
const origins = (process.env.WEB_ORIGINS ?? '').split(',').map((origin) => origin.trim()).filter(Boolean)

/** What CloudBase calls: for phones, and for browsers through HTTP access. */
export const main = openBothDoors({ now: () => new Date().toISOString(), templates, after: follow(templates), pace: openPace(), origins })
