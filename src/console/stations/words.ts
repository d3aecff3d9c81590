/** What the console says about points. */
import type { StationKind, StationService } from '@contract'

export const kindWords: Record<StationKind, { name: string; line: string }> = {
  service: { name: '工会服务站', line: '工会自己的站点、职工之家' },
  outdoor: { name: '户外劳动者驿站', line: '银行、邮局、营业厅里的歇脚点' },
  park: { name: '公园', line: '公园里的歇脚点' },
  building: { name: '楼宇', line: '写字楼、厂区里的站点' },
  site: { name: '工地', line: '工地上的职工之家' },
  court: { name: '法院、仲裁窗口', line: '法院、仲裁委里的工会窗口' },
  village: { name: '村、社区', line: '村里、社区里的站点' },
  firm: { name: '大企业', line: '人多的企业里的站点' },
}

export const serviceWords: Record<StationService, string> = {
  legal: '法律咨询', rest: '歇脚', water: '喝水', charging: '充电', heating: '热饭', toilet: '上厕所', medicine: '常用药',
}
