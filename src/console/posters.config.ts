export default definePageConfig({ navigationBarTitleText: '印海报' })
