export default definePageConfig({ navigationBarTitleText: '工会登记的' })
