import type { Overlay } from '@domain/law'

/**
 * What no longer holds although every copy still prints it, with the article that ended or overtook it. A whole text that was abolished
 * has no article. Reading marks it, and no card may lean on it.
 */
export const overlays: readonly Overlay[] = [
  {
    law: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', version: '2020-12-29', article: '第三十二条', paragraph: 1, from: '2025-09-01',
    why: '这一款从2025年9月1日起废止，不再适用。已经领退休金的人打工怎么算，要看现在的规定。',
    by: { law: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）', article: '第二十一条', version: '2025-07-31' },
  },
  {
    law: '劳动法', version: '2018-12-29', article: '第八十二条', paragraph: 1, from: '2008-05-01',
    why: '这里写的60天，后来的法律已经改了：申请仲裁的时间现在是1年。',
    by: { law: '劳动争议调解仲裁法', article: '第二十七条', version: '2007-12-29' },
  },
]
