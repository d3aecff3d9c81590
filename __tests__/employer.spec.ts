/** One employer, written in many ways, and two that only look alike. */
import { employerNamesOf } from '@domain/employer'
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

test('a credit code alone is enough, and only a well-formed one is taken', () => {
  expect(employerNamesOf(null, '91420100ma4k2x3y5z')).toEqual(['code:91420100MA4K2X3Y5Z'])
  // worked by hand: the first place weighs 1 (31 − 1 = 30, the letter Y), the last 3^16 mod 31 = 28 (31 − 28 = 3), nothing at all is 0
  for (const right of ['10000000000000000Y', '000000000000000013', '000000000000000000']) expect(CreditCode.safeParse(right).success).toBe(true)
  expect(CreditCode.safeParse(' 10000000000000000y ').data).toBe('10000000000000000Y')
  for (const wrong of ['10000000000000000X', '000000000000000014', '10000000000000000', 'I0000000000000000Y', '']) expect(CreditCode.safeParse(wrong).success).toBe(false)
})
