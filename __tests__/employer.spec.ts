/** One employer, written in many ways, and two that only look alike. */
import { employerNamesOf, employerSignsOf } from '@domain/employer'
import { CreditCode } from '@contract'

const same = (a: string, b: string) => employerNamesOf(a, null).some((name) => employerNamesOf(b, null).includes(name))

test.each([
  ['江城第一建筑有限公司', '江城第一建筑有限责任公司'],
  ['江城市第一建筑工程有限公司', '第一建筑工程有限公司'],
  ['江城第一建筑(集团)有限公司', '江城第一建筑（集团）有限公司'],
  ['江城第一建筑（集团）有限公司', '江城第一建筑有限公司'],
  ['  飞腾 物流 有限公司', '飞腾物流'],
  ['湖北省江城市飞腾物流有限公司', '飞腾物流有限公司'],
  ['ＡＢＣ电子厂', 'abc电子厂'],
  ['北京飞腾科技股份有限公司', '飞腾科技有限公司'],
])('%s is %s', (a, b) => { expect(same(a, b)).toBe(true) })

test.each([
  ['飞腾物流有限公司', '飞达物流有限公司'],
  ['江城第一建筑有限公司', '江城第二建筑有限公司'],
  ['有限公司', '集团公司'],
  ['东区保洁服务部', '西区保洁服务社'],
  ['', '公司'],
])('%s is not %s', (a, b) => { expect(same(a, b)).toBe(false) })

/** As the clock finds one question beside another; either way round. */
const meets = (a: string, b: string) => {
  const [one, other] = [employerSignsOf(a, null), employerSignsOf(b, null)]
  const found = (left: typeof one, right: typeof one) => left.sought.some((sign) => right.kept.includes(sign))
  expect(found(one, other)).toBe(found(other, one))
  return found(one, other)
}

describe('questions about one firm are put together', () => {
  test.each([
    ['上海飞腾物流有限公司', '上海市飞腾物流有限公司'],
    ['上海飞腾物流', '飞腾物流有限公司'],
    ['上海市浦东新区飞腾物流有限公司', '上海飞腾物流'],
    ['上海浦东飞腾物流有限公司', '飞腾物流'],
    ['浦东新区飞腾物流', '上海飞腾物流有限公司'],
    ['湖北省武汉市武昌区飞腾物流有限公司', '武汉飞腾物流'],
    ['江城飞腾物流', '江城市飞腾物流有限公司'],
    ['飞腾物流有限公司江城分公司', '飞腾物流'],
    ['飞腾（上海）物流有限公司', '上海飞腾物流有限公司'],
    ['江城市东区保洁服务部', '江城市东区保洁服务部'],
    ['永辉超市', '永辉超市有限公司'],
    ['红旗连锁股份有限公司', '成都红旗连锁'],
    ['幸福社区食堂', '江城市幸福社区食堂'],
    ['中国移动', '移动公司'],
    ['鑫物流有限公司', '鑫物流'],
  ])('%s and %s', (a, b) => { expect(meets(a, b)).toBe(true) })
})

describe('two firms stay two', () => {
  test.each([
    ['北京飞腾物流有限公司', '上海飞腾物流有限公司'],
    ['湖北飞腾物流有限公司', '武汉飞腾物流有限公司'],
    ['东区保洁服务部', '西区保洁服务部'],
    ['上海建筑工程有限公司', '杭州建筑工程有限公司'],
    ['江城市第一建筑有限公司', '第一建筑有限公司'],
    ['上海物流有限公司', '物流有限公司'],
    ['永辉超市东湖店', '华联超市东湖店'],
    ['红旗连锁', '舞东风连锁'],
    ['幸福社区食堂', '东湖社区食堂'],
    ['农贸市场管理有限公司', '东湖市场管理有限公司'],
    ['飞腾物流有限公司', '飞腾科技有限公司'],
    ['上海鑫物流', '杭州鑫物流'],
  ])('%s and %s', (a, b) => { expect(meets(a, b)).toBe(false) })
})

test('a credit code alone is enough, and only a well-formed one is taken', () => {
  expect(employerNamesOf(null, '91420100ma4k2x3y5z')).toEqual(['code:91420100MA4K2X3Y5Z'])
  // worked by hand: the first place weighs 1 (31 − 1 = 30, the letter Y), the last 3^16 mod 31 = 28 (31 − 28 = 3), nothing at all is 0
  for (const right of ['10000000000000000Y', '000000000000000013', '000000000000000000']) expect(CreditCode.safeParse(right).success).toBe(true)
  expect(CreditCode.safeParse(' 10000000000000000y ').data).toBe('10000000000000000Y')
  for (const wrong of ['10000000000000000X', '000000000000000014', '10000000000000000', 'I0000000000000000Y', '']) expect(CreditCode.safeParse(wrong).success).toBe(false)
})
