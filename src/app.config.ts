// what the office does on a computer alone: files, print, long tables. A phone does not carry it
const onComputer = process.env.TARO_ENV === 'h5'

export default defineAppConfig({
  pages: [
    'pages/home', 'pages/ask', 'pages/asked', 'pages/consultations', 'pages/consultation',
    'pages/inbox', 'pages/notice', 'pages/me',
  ],
  subPackages: [
    { root: 'law', name: 'law', pages: ['index', 'topic', 'card', 'statutes', 'statute', 'article'] },
    { root: 'near', name: 'near', pages: ['index', 'station'] },
    { root: 'member', name: 'member', pages: ['join', 'mine'] },
    { root: 'tools', name: 'tools', pages: ['index', 'calculator'] },
    { root: 'signIn', name: 'signIn', pages: ['scan', 'sessions', 'invite', ...onComputer ? ['desktop'] : []] },
    { root: 'mine', name: 'mine', pages: ['data', 'consents', 'delete'] },
    { root: 'desk', name: 'desk', pages: ['queue', 'thread', 'conflicts', 'calendar'] },
    { root: 'console', name: 'console', pages: ['home', 'dashboard', 'signals', 'board', 'enter', 'entered', 'callbacks', 'plan', 'notices', 'notice', 'coverage', 'stations', 'members', 'joinRules', 'people', 'checks', ...onComputer ? ['units', 'laws', 'digest', 'audit', 'files', 'posters', 'covered', 'outbox'] : []] },
  ],
  // fetched while the first page is read: what it leads to opens at once
  preloadRule: { 'pages/home': { network: 'all', packages: ['law'] } },
  lazyCodeLoading: 'requiredComponents',
  // where somebody is, roughly or as they choose it, only when they tap for it: see docs/2026-11-near.md
  requiredPrivateInfos: ['chooseLocation', 'getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '只用来排出离您近的服务站点，不保存' } },
  // Taro unloads a page after its animation, and a quick back and forth then meets a page that is half gone: a blank screen
  ...onComputer && { animation: false },
  window: {
    navigationBarTitleText: '工会法律援助',
    navigationBarBackgroundColor: '#C4161C',
    navigationBarTextStyle: 'white',
    backgroundColor: '#F6F4F1',
  },
})
