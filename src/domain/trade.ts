import type { Trade } from '@contract'

/** What people call their work. */
export const tradeNames: Readonly<Record<Trade, string>> = {
  courier: '送外卖', parcel: '送快递', 'ride-hailing': '开网约车', trucking: '开货车', 'live-streaming': '做直播', domestic: '做家政',
  construction: '工地干活', manufacturing: '工厂干活', logistics: '仓库、搬运', sanitation: '环卫保洁', security: '保安、物业', catering: '餐馆饭店', retail: '商店超市', other: '其他工作',
}
