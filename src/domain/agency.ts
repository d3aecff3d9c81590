import type { Agency } from '@contract'

/** The offices that a consultation can be handed on to: what people call them, and the number that is the same in every city. */
export const agencies: Record<Agency, { name: string; number: string }> = {
  legalAid: { name: '法律援助中心', number: '12348' },
  labourInspection: { name: '劳动监察（人社局）', number: '12333' },
  arbitration: { name: '劳动仲裁委员会', number: '12333' },
  socialInsurance: { name: '社保局', number: '12333' },
  housingFund: { name: '住房公积金中心', number: '12329' },
  court: { name: '人民法院', number: '12368' },
  police: { name: '公安局、派出所', number: '110' },
  safety: { name: '应急管理局（安全生产）', number: '12350' },
  health: { name: '卫生健康委（职业病）', number: '12320' },
  hotline: { name: '政务服务热线', number: '12345' },
}
