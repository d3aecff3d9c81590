export default definePageConfig({ navigationBarTitleText: '法律全文' })
