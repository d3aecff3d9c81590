import type { noticeOffice } from '../../src/contract/noticeOffice'
import type { outbox } from '../../src/contract/outbox'
import { approve as approveNotice } from '../notice/approve'
import { correct as correctNotice } from '../notice/correct'
import { count as countNotice } from '../notice/count'
import { draft as getNoticeDraft } from '../notice/draft'
import { drafts as listNoticeDrafts } from '../notice/drafts'
import { drop as dropNotice } from '../notice/drop'
import { pin as pinNotice } from '../notice/pin'
import { publish } from '../notice/publish'
import { reject as rejectNotice } from '../notice/reject'
import { rule as noticeRule } from '../notice/rule'
import { save as saveNotice } from '../notice/save'
import { sent as sentNotices } from '../notice/sent'
import { setRule as setNoticeRule } from '../notice/setRule'
import { submit as submitNotice } from '../notice/submit'
import { takeBack as takeNoticeBack } from '../notice/takeBack'
import { templates as noticeTemplates } from '../notice/templates'
import { withdraw as withdrawNotice } from '../notice/withdraw'
import { dead } from '../outbox/dead'
import { drop as dropLetters } from '../outbox/drop'
import { retry } from '../outbox/retry'
import type { VerbOf } from '../call'

type Methods = typeof noticeOffice & typeof outbox

/** Of notices, and of messages that were given up. */
export const noticeVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'outbox.dead': dead,
  'outbox.retry': retry,
  'outbox.drop': dropLetters,
  'notice.drafts': listNoticeDrafts,
  'notice.draft': getNoticeDraft,
  'notice.save': saveNotice,
  'notice.submit': submitNotice,
  'notice.publish': publish,
  'notice.approve': approveNotice,
  'notice.reject': rejectNotice,
  'notice.takeBack': takeNoticeBack,
  'notice.drop': dropNotice,
  'notice.count': countNotice,
  'notice.sent': sentNotices,
  'notice.correct': correctNotice,
  'notice.withdraw': withdrawNotice,
  'notice.pin': pinNotice,
  'notice.templates': noticeTemplates,
  'notice.rule': noticeRule,
  'notice.setRule': setNoticeRule,
}
