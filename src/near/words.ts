import type { StationKind, StationService } from '@contract'

export const kindWords: Record<StationKind, string> = {
  service: '工会服务站', outdoor: '户外劳动者驿站', park: '公园里的歇脚点', building: '楼里的站点', site: '工地上的职工之家', court: '法院、仲裁委里的工会窗口', village: '村、社区的站点', firm: '企业里的站点',
}

/** In the order in which people look for them. */
export const serviceWords: Record<StationService, string> = {
  legal: '法律咨询', rest: '歇脚', water: '喝水', charging: '充电', toilet: '上厕所', heating: '热饭', medicine: '常用药',
}

export const servicesInWords = (services: readonly StationService[]): string =>
  (Object.keys(serviceWords) as StationService[]).filter(one => services.includes(one)).map(one => serviceWords[one]).join('、')
