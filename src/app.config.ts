export default defineAppConfig({
  pages: [
    'pages/home', 'pages/stations', 'pages/ask', 'pages/asked', 'pages/consultations', 'pages/consultation',
    'pages/inbox', 'pages/notice', 'pages/me',
  ],
  subPackages: [
    { root: 'law', name: 'law', pages: ['index', 'topic', 'card', 'statutes', 'statute', 'article'] },
    { root: 'tools', name: 'tools', pages: ['index', 'calculator'] },
    { root: 'desk', name: 'desk', pages: ['queue', 'thread', 'conflicts', 'calendar'] },
    { root: 'console', name: 'console', pages: ['home', 'board', 'enter', 'entered', 'callbacks', 'plan', 'publish', 'coverage', 'laws', 'units', 'stations'] },
  ],
  // fetched while the first page is read: what it leads to opens at once
  preloadRule: { 'pages/home': { network: 'all', packages: ['law'] } },
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
