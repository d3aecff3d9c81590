import { View } from '@tarojs/components'
import type { ConsultationState } from '@contract'

export type Tone = 'good' | 'care' | 'calm' | 'quiet'

/** A state as words with a dot; the dot's shape differs too, so that colour is not alone. */
export function Mark({ tone, children }: { tone: Tone; children: string }) {
  return <View className={`state state-${tone}`}><View className='state-dot' />{children}</View>
}

const words: Record<ConsultationState, { tone: Tone; says: string }> = {
  checking: { tone: 'calm', says: '正在核对' },
  waiting: { tone: 'calm', says: '等律师接' },
  // kept for one lawyer or for any: the worker waits for somebody to take it
  offered: { tone: 'calm', says: '等律师接' },
  held: { tone: 'calm', says: '律师在看' },
  askedBack: { tone: 'care', says: '等您回复' },
  answered: { tone: 'good', says: '已答复' },
  returned: { tone: 'care', says: '请换个说法' },
  closed: { tone: 'quiet', says: '已结束' },
}

/** Where a consultation stands, as its worker reads it. */
export function State({ of }: { of: ConsultationState }) {
  return <Mark tone={words[of].tone}>{words[of].says}</Mark>
}
