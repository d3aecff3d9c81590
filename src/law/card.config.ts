export default definePageConfig({ navigationBarTitleText: '法律要点' })
