export default defineAppConfig({
  pages: [
    'pages/home', 'pages/stations', 'pages/ask', 'pages/asked', 'pages/consultations', 'pages/consultation',
    'pages/laws', 'pages/topic', 'pages/card', 'pages/inbox', 'pages/notice', 'pages/me',
  ],
  subPackages: [
    { root: 'desk', name: 'desk', pages: ['queue', 'thread'] },
    { root: 'console', name: 'console', pages: ['home', 'publish'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  // Taro unloads a page after its animation, and a quick back and forth then meets a page that is half gone: a blank screen
  ...process.env.TARO_ENV === 'h5' && { animation: false },
  window: {
    navigationBarTitleText: '工会法律援助',
    navigationBarBackgroundColor: '#C4161C',
    navigationBarTextStyle: 'white',
    backgroundColor: '#F6F4F1',
  },
})
