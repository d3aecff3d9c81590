import { PhotoRef } from './consultation'
import { methodsOf } from './method'
import { limits } from './values'
import * as z from './zod'

export const photo = methodsOf({
  /** Store one photo (JPEG, PNG or WebP, base64) for the caller; the reference goes into `ask` or `followUp`. */
  'photo.add': {
    who: 'worker', mutates: true, errors: ['NotAPhoto'],
    input: z.strictObject({
      data: z.string().check(z.minLength(16), z.maxLength(Math.ceil(limits.photoBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
    }),
    output: z.strictObject({ photo: PhotoRef }),
  },
})
