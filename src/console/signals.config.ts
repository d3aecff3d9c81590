export default definePageConfig({ navigationBarTitleText: '苗头' })
