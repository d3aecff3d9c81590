export default definePageConfig({ navigationBarTitleText: '查法律' })
