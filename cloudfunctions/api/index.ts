import { openDoor } from './door'

/** What CloudBase calls. */
export const main = openDoor({
  now: () => new Date().toISOString(),
  templates: { answered: process.env.TEMPLATE_ANSWERED ?? '' },
})
