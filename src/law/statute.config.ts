export default definePageConfig({ navigationBarTitleText: '法律全文', enableShareAppMessage: true })
