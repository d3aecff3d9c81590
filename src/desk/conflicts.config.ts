export default definePageConfig({ navigationBarTitleText: '利益冲突' })
