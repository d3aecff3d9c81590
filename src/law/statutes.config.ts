export default definePageConfig({ navigationBarTitleText: '全部法律' })
