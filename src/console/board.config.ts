export default definePageConfig({ navigationBarTitleText: '没答完的咨询' })
