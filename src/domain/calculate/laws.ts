/**
 * The texts that calculators cite. The version is the promulgation date of the text their author read; it is written out, so that
 * a revised statute makes the tests point at every rule somebody must read again.
 */
import type { Citation } from '@contract'

const citing = (law: string, version: string) => (article: string): Citation => ({ law, article, version })

export const contractLaw = citing('劳动合同法', '2012-12-28')
export const contractRules = citing('劳动合同法实施条例', '2008-09-18')
export const labourLaw = citing('劳动法', '2018-12-29')
export const arbitrationLaw = citing('劳动争议调解仲裁法', '2007-12-29')
export const interpretationOne = citing('最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '2020-12-29')
export const interpretationTwo = citing('最高人民法院关于审理劳动争议案件适用法律问题的解释（二）', '2025-07-31')
export const injuryRules = citing('工伤保险条例', '2010-12-20')
export const injuryCases = citing('最高人民法院关于审理工伤保险行政案件若干问题的规定', '2014-06-18')
export const insuranceLaw = citing('社会保险法', '2018-12-29')
export const inspectionRules = citing('劳动保障监察条例', '2004-11-01')
export const leaveRules = citing('职工带薪年休假条例', '2007-12-14')
export const leaveMeasures = citing('企业职工带薪年休假实施办法', '2008-09-18')
export const wageRules = citing('工资支付暂行规定', '1994-12-06')
export const minimumRules = citing('最低工资规定', '2004-01-20')
export const timeRules = citing('国务院关于职工工作时间的规定', '1995-03-25')
export const holidayRules = citing('全国年节及纪念日放假办法', '2024-11-10')
export const aidLaw = citing('法律援助法', '2021-08-20')

/** What the inspection may add to wages, overtime pay and severance that stay unpaid (Article 85 of the Labour Contract Law). */
export const unpaid = '单位拖着不给的，可以找劳动监察（12333）；责令了到期还不给，要另外加付50%到100%。'
