import type { CheckLine } from '@contract'

/** Why somebody is asked to look. */
export const verdictWords: Record<CheckLine['verdict'], string> = {
  review: '微信拿不准，请您看一看', risky: '微信说里面可能有不合适的', unknown: '微信没回话，会再问',
}

export const whatWords: Record<CheckLine['what'], { name: string; let: string; back: string; letDone: string; backDone: string }> = {
  text: { name: '要看的是文字', let: '没问题，转给律师', back: '请他换个说法', letDone: '转给律师了。', backDone: '告诉工友了。他换个说法就能接着问。' },
  photos: { name: '要看的是照片', let: '没问题，给律师看', back: '请他换一张', letDone: '律师能看到照片了。', backDone: '告诉工友了。文字律师照样能看到。' },
}

/** Kind reasons to begin with; each says what to do. */
export const reasons: readonly { value: string; name: string }[] = [
  { value: '里面有别人的电话、身份证号或者住址，请去掉以后再发一次。', name: '有别人的号码、住址' },
  { value: '有几个词不太合适，请换个说法再发一次。您的事我们会管。', name: '有几个词不合适' },
  { value: '照片看不清，或者和这件事没关系，请换一张再发。', name: '照片看不清、不相关' },
  { value: '这里只能问劳动方面的事。请说说您在工作里遇到了什么。', name: '不是劳动方面的事' },
]
