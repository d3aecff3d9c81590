export default definePageConfig({ navigationBarTitleText: '值班规则' })
