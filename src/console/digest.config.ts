export default definePageConfig({ navigationBarTitleText: '每周简报' })
