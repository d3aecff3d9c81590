export default definePageConfig({ navigationBarTitleText: '法律条文', enableShareAppMessage: true })
