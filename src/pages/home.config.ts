export default definePageConfig({ navigationBarTitleText: '工会法律援助' })
