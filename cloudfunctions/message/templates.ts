import type { Templates } from '../db/journal'

/** The ids of WeChat's message templates, as the environment has them; a message without one does not go out. */
export const templatesOf = (environment: Readonly<Record<string, string | undefined>>): Templates =>
  ({ answered: environment.TEMPLATE_ANSWERED ?? '', duty: environment.TEMPLATE_DUTY ?? '', notice: environment.TEMPLATE_NOTICE ?? '', phoneCode: environment.TEMPLATE_PHONE_CODE ?? '' })
