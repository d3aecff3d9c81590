import { follow } from '../consultation/route'
import { templatesOf } from '../message/templates'
import { openDoor } from './door'

const templates = templatesOf(process.env)

/** What CloudBase calls. */
export const main = openDoor({ now: () => new Date().toISOString(), templates, after: follow(templates) })
