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
  window: {
    navigationBarTitleText: '工会法律援助',
    navigationBarBackgroundColor: '#C4161C',
    navigationBarTextStyle: 'white',
    backgroundColor: '#F6F4F1',
  },
})
