/** Questions as workers ask them, written here, and the card that has to be among the first three. */
import { cardOf, cards } from '../cloudfunctions/content/cards'
import { cardPart, cardSegment, engineOf } from '../cloudfunctions/content/search/engine'
import { plainFirst } from '../cloudfunctions/content/search/order'
import { excerptOf, topicOf, wordsIn, worthIn } from '../cloudfunctions/content/search/found'

const engine = engineOf([cardPart(cards, cardSegment(cards))])

/** A question, and the card that answers it; where two do equally well, either. */
const asked: readonly (readonly [question: string, ...answers: string[]])[] = [
  ['老板跑路了工资没给', 'k_wages-late'],
  ['三个月没发工资了怎么办', 'k_wages-late'],
  ['laoban tuoqian gongzi', 'k_wages-late'],
  ['工地包工头跑了找谁要钱', 'k_wages-contractor'],
  ['辞职了工资一直拖着不结', 'k_wages-leaving'],
  ['迟到一次扣200块钱合法不', 'k_wages-deduct'],
  ['底薪比最低工资还低', 'k_wages-minimum'],
  ['没签合同被开了', 'k_contract-unsigned'],
  ['上班半年一直没给我签合同，能要赔偿不', 'k_contract-unsigned'],
  ['试用期过了一半说我不合适', 'k_contract-probation'],
  ['试用期最长几个月', 'k_contract-probation'],
  ['进厂要交500押金', 'k_contract-deposit'],
  ['老板拿着我身份证不还', 'k_contract-deposit'],
  ['跳槽要赔违约金吗', 'k_contract-penalty'],
  ['干了十年能签长期合同不', 'k_contract-open-ended'],
  ['公司突然叫我明天不用来了', 'k_dismissal-notice', 'k_dismissal-unlawful'],
  ['被炒鱿鱼能拿几个月工资', 'k_dismissal-amount', 'k_dismissal-unlawful'],
  ['我干了五年补偿金怎么算', 'k_dismissal-amount'],
  ['领导逼我自己写辞职报告', 'k_dismissal-forced'],
  ['天天加班到十点没加班费', 'k_hours-overtime'],
  ['一天干12个小时犯法吗', 'k_hours-limit'],
  ['国庆上班三倍工资', 'k_hours-overtime'],
  ['年假没休能换钱不', 'k_hours-leave-pay'],
  ['工作三年有几天年假', 'k_hours-annual-leave'],
  ['公司不给交社保', 'k_insurance-none'],
  ['签了自愿放弃社保的承诺书还能要吗', 'k_insurance-waiver'],
  ['被辞退了怎么领失业金', 'k_insurance-unemployment'],
  ['多大岁数能退休', 'k_insurance-pension'],
  ['单位不交公积金', 'k_housing-fund-unpaid'],
  ['公基金没交', 'k_housing-fund-unpaid'],
  ['租房能取公积金吗', 'k_housing-fund-rent', 'k_housing-fund-withdraw'],
  ['上班手被机器压断了', 'k_injury-apply', 'k_injury-what-counts'],
  ['下班路上被车撞了算工伤吗', 'k_injury-commute'],
  ['工伤住院期间有工资吗', 'k_injury-paid-leave'],
  ['老板没给买工伤保险受伤了谁赔', 'k_injury-uninsured'],
  ['在粉尘车间干了十年咳嗽是不是职业病', 'k_injury-disease'],
  ['怀孕了公司要开除我', 'k_women-dismissal'],
  ['产假多少天', 'k_women-maternity-leave'],
  ['休产假工资怎么发', 'k_women-maternity-pay'],
  ['领导对我动手动脚', 'k_women-harassment'],
  ['十五岁进厂打工可以吗', 'k_women-under-age'],
  ['送外卖摔伤了平台不管', 'k_platform-injury'],
  ['跑滴滴算公司员工吗', 'k_platform-relation'],
  ['平台乱封我的号', 'k_platform-algorithm'],
  ['让我爬高架子没安全绳可以不去吗', 'k_safety-refuse'],
  ['安全帽要自己花钱买吗', 'k_safety-gear'],
  ['签了生死状出事自负有用吗', 'k_safety-waiver'],
  ['仲裁最晚多久内要提', 'k_dispute-deadline'],
  ['怎么申请劳动仲裁', 'k_dispute-how'],
  ['没有合同拿什么证明我在那上班', 'k_dispute-evidence'],
  ['仲裁输了能不能去法院', 'k_dispute-award'],
  ['没钱请律师', 'k_dispute-legal-aid'],
  ['怎么加入工会', 'k_union-join'],
  ['厂里没有工会咋办', 'k_union-none'],
  ['公司改规章制度没跟我们说', 'k_union-rules'],
  ['劳动合同法第八十二条', 'k_contract-unsigned'],
  ['82条', 'k_contract-unsigned'],
]

test('there are enough of them, and each names cards that exist', () => {
  expect(asked.length).toBeGreaterThanOrEqual(40)
  expect(asked.flatMap(([, ...answers]) => answers).filter((id) => !cardOf(id))).toEqual([])
})

test.each(asked)('%s: its card is among the first three', (question, ...answers) => {
  const first = worthIn(engine, question, 3).map(({ doc }) => doc.card!.id)
  expect({ first, found: answers.some((id) => first.includes(id)) }).toEqual({ first, found: true })
})

test.each([
  ['没签合同', 'k_contract-unsigned'], ['辞职', 'k_dismissal-resign'], ['我被开了怎么办', 'k_dismissal-unlawful'], ['五险一金', 'k_insurance-none'],
  ['律师', 'k_dispute-legal-aid'], ['产假', 'k_women-maternity-leave'], ['安全帽', 'k_safety-gear'],
])('%s, and no more: the card for everybody stands first', (question, first) => expect(worthIn(engine, question, 1).map(({ doc }) => doc.card!.id)).toEqual([first]))

test('a card among the first three stands first, the rest as it was', () => {
  const hits = cards.slice(0, 2).map((card, at) => ({ doc: { card, article: null, places: [] }, score: 2 - at }))
  const article = (score: number) => ({ doc: { card: null, article: null, places: [] }, score })
  const [a, b, c] = [article(9), article(8), article(7)]
  expect(plainFirst([a, b, ...hits])).toEqual([hits[0], a, b, hits[1]])
  expect(plainFirst([...hits, a])).toEqual([...hits, a])
  expect(plainFirst([a, b, c, ...hits])).toEqual([a, b, c, ...hits])
  expect(plainFirst([a, b])).toEqual([a, b])
})

test('what has nothing to do with work finds no card', () => {
  expect(worthIn(engine, '今天天气怎么样')).toEqual([])
  expect(worthIn(engine, '怎么办')).toEqual([])
  expect(topicOf([])).toBeNull()
})

test('the words that matched stand in the card, longest first, also those of the law', () => {
  const words = wordsIn('老板没给我发工资', '老板拖着不发工资怎么办？')
  expect(words).toEqual(expect.arrayContaining(['老板']))
  expect(words.join('')).toContain('工资')
  expect(wordsIn('押金', '入职要押身份证、交押金，行吗？')).toContain('押金')
  expect(wordsIn('年假', '没有这些字')).toEqual([])
  expect(wordsIn('我想辞职，能要到补偿吗？', '被辞退，能拿到补偿吗？')).toEqual(['补偿'])
})

test('an excerpt is at most 120 characters around the words that matched, and says where something was left out', () => {
  const long = `${'前面说的是别的事情，与此无关。'.repeat(20)}用人单位收押金的要退还。${'后面又是别的事情。'.repeat(20)}`
  const excerpt = excerptOf('押金怎么退', long)
  expect(excerpt.length).toBeLessThanOrEqual(120)
  expect(excerpt).toMatch(/^….*收押金的要退还.*…$/)
  expect(excerptOf('押金', '很短的一条。')).toBe('很短的一条。')
  expect(excerptOf('没有这些字', long)).toMatch(/^前面说的.*…$/)
})
