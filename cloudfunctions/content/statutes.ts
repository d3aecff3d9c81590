import type { Statute } from '@contract'

type Facts = Pick<Statute, 'law' | 'title' | 'promulgatedOn' | 'effectiveOn' | 'articleCount'>

/** Where the National Laws and Regulations Database shows the text of one official id. */
export const urlOf = (officialId: string): string => `https://flk.npc.gov.cn/detail?id=${officialId}`

/** Who made it. Of a law, whoever passed this version. */
const congress = '全国人民代表大会常务委员会'
const council = '国务院'
const court = '最高人民法院'

const published = (issuer: string, officialId: string, facts: Facts): Statute => ({ ...facts, issuer, officialId, officialUrl: urlOf(officialId) })

/** A departmental rule or a text too new to have an official id. */
const unnumbered = (issuer: string, officialUrl: string | null, facts: Facts): Statute => ({ ...facts, issuer, officialId: null, officialUrl })

const facts = (law: string, title: string, promulgatedOn: string, effectiveOn: string, articleCount: number): Facts =>
  ({ law, title, promulgatedOn, effectiveOn, articleCount })

/** `facts` of a text whose short name is its full title. */
const same = (law: string, promulgatedOn: string, effectiveOn: string, articleCount: number): Facts =>
  facts(law, law, promulgatedOn, effectiveOn, articleCount)

/** `facts` of a law proper, whose full title puts the name of the state in front. */
const stateLaw = (law: string, promulgatedOn: string, effectiveOn: string, articleCount: number): Facts =>
  facts(law, `中华人民共和国${law}`, promulgatedOn, effectiveOn, articleCount)

/** The texts in force that cards and answers may cite; `effectiveOn` is when this version took effect, not the first one. */
export const statutes: readonly Statute[] = [
  published(congress, 'ff8080816f135f46016f20f16ee11737', stateLaw('劳动法', '2018-12-29', '2018-12-29', 107)),
  published(congress, '2c909fdd678bf17901678bf74d7106b3', stateLaw('劳动合同法', '2012-12-28', '2013-07-01', 98)),
  published(council, 'ff8080816f3cbb3c016f40927caf049c', stateLaw('劳动合同法实施条例', '2008-09-18', '2008-09-18', 38)),
  published(congress, 'ff8080816f135f46016f210989b9179a', stateLaw('社会保险法', '2018-12-29', '2018-12-29', 98)),
  published(council, 'ff8080816f3cbb3c016f40d5bc0f0659', same('工伤保险条例', '2010-12-20', '2011-01-01', 67)),
  published(council, 'ff808081774c7a3d01776c41674315b2', same('保障农民工工资支付条例', '2019-12-30', '2020-05-01', 64)),
  published(congress, 'ff8081817f072a2e017f0ae1a7f600f0', stateLaw('工会法', '2021-12-24', '2022-01-01', 58)),
  published(congress, '2c909fdd678bf17901678bf64f28039d', stateLaw('劳动争议调解仲裁法', '2007-12-29', '2008-05-01', 54)),
  published(congress, 'ff8080816f135f46016f212ea20a17f8', stateLaw('职业病防治法', '2018-12-29', '2018-12-29', 88)),
  published(congress, 'ff8081817a66b816017a7956b7db0ad4', stateLaw('安全生产法', '2021-06-10', '2021-09-01', 119)),
  published(congress, '2c909fdd678bf17901678bf7b34f07df', stateLaw('就业促进法', '2015-04-24', '2015-04-24', 69)),
  published(congress, 'ff808181841257210184281512de0eec', stateLaw('妇女权益保障法', '2022-10-30', '2023-01-01', 86)),
  published(council, 'ff8080816f3cbb3c016f410f1ed51451', same('女职工劳动保护特别规定', '2012-04-28', '2012-04-28', 16)),
  published(council, 'ff8080816f3e98bd016f420b9b460371', same('职工带薪年休假条例', '2007-12-14', '2008-01-01', 10)),
  published(congress, 'ff8081817b6472a3017b6577820f0061', stateLaw('法律援助法', '2021-08-20', '2022-01-01', 71)),
  published(council, 'ff8080816f3cbb3c016f40f8971f0ef3', same('失业保险条例', '1999-01-22', '1999-01-22', 33)),
  published(council, 'ff8080816f3cbb3c016f40f97d360f29', same('社会保险费征缴暂行条例', '2019-03-24', '2019-03-24', 31)),
  published(court, 'ff80808177e75f88017800739d621b12',
    same('最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '2020-12-29', '2021-01-01', 54)),
  published(court, 'ff80818198a7eafa0199329bcc11687f',
    same('最高人民法院关于审理劳动争议案件适用法律问题的解释（二）', '2025-07-31', '2025-09-01', 21)),
  published(council, 'ff8080816f3cbb3c016f40a1b7230583', same('禁止使用童工规定', '2002-10-01', '2002-12-01', 14)),
  published(council, 'ff8080816f3cbb3c016f41114fec14e9', same('劳动保障监察条例', '2004-11-01', '2004-12-01', 36)),
  published(council, 'ff8080816f3cbb3c016f414082e71ee1', same('人力资源市场暂行条例', '2018-06-29', '2018-10-01', 48)),
  unnumbered('劳动部', null, same('工资支付暂行规定', '1994-12-06', '1995-01-01', 20)),
  unnumbered('人力资源和社会保障部', null, same('企业职工带薪年休假实施办法', '2008-09-18', '2008-09-18', 19)),
  published(council, 'ff8080816f3cbb3c016f41260ca619e7', same('国务院关于职工工作时间的规定', '1995-03-25', '1995-05-01', 9)),
  published(council, 'ff808181927f093101936cf526f26156', same('全国年节及纪念日放假办法', '2024-11-10', '2025-01-01', 8)),
  published(council, 'ff8081818a1cb709018a6dbc91b6301d', same('社会保险经办条例', '2023-08-16', '2023-12-01', 63)),
  published('国家统计局', 'ff8080816f3e9784016f4201bf5d028c', same('关于工资总额组成的规定', '1990-01-01', '1990-01-01', 16)),
  published(council, 'ff8081819667441b0196a948764f3356', same('使用有毒物品作业场所劳动保护条例', '2024-12-06', '2025-01-20', 70)),
  published(congress, 'ff80818191db10440191eb2614320909', facts('全国人大常委会关于实施渐进式延迟法定退休年龄的决定',
    '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定', '2024-09-13', '2025-01-01', 9)),
  published(court, '402881e45ffb0c10015ffb372f4c014f',
    same('最高人民法院关于审理工伤保险行政案件若干问题的规定', '2014-06-18', '2014-09-01', 9)),
  published(court, '402881e45ffbbe41015ffc9927c51085',
    same('最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释', '2013-01-16', '2013-01-23', 9)),
  published(court, 'ff808181799df4000179b0a7f8d31899', facts('最高人民法院关于在民事审判工作中适用《工会法》若干问题的解释',
    '最高人民法院关于在民事审判工作中适用《中华人民共和国工会法》若干问题的解释', '2020-12-29', '2021-01-01', 8)),
  published(congress, 'ff8081817b6472a3017b656cc2040044', stateLaw('个人信息保护法', '2021-08-20', '2021-11-01', 74)),
  unnumbered('劳动和社会保障部', 'https://www.gov.cn/zhengce/2022-08/31/content_5711292.htm', same('最低工资规定', '2004-01-20', '2004-03-01', 15)),
  unnumbered(council, 'https://www.gov.cn/zhengce/content/202608/content_7078477.htm', same('住房公积金管理条例', '2026-08-10', '2026-09-20', 50)),
  unnumbered('人力资源社会保障部等五部门', null, same('超龄劳动者基本权益保障暂行规定', '2026-05-10', '2026-07-01', 24)),
]

/** Earlier versions of them that a text may still be imported of, so that the law can be read as it stood. */
export const superseded: readonly Statute[] = [
  published(council, 'ff8080816f3cbb3c016f40fc7b680ff2', same('住房公积金管理条例', '2019-03-24', '2019-03-24', 47)),
]

const byLaw: ReadonlyMap<string, Statute> = new Map(statutes.map(statute => [statute.law, statute]))

/** The version in force of the text with this short name, or undefined where the registry has none. */
export const statuteOf = (law: string): Statute | undefined => byLaw.get(law)
