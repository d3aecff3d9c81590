/** What people type in pinyin when the input method fails them. Whole words only: single syllables mean too much. */
const spelled: Readonly<Record<string, string>> = {
  gongzi: '工资', tuoqian: '拖欠', qianxin: '欠薪', jiaban: '加班', jiabanfei: '加班费', laoban: '老板', gongsi: '公司', danwei: '单位',
  gongshang: '工伤', shoushang: '受伤', rending: '认定', hetong: '合同', laodong: '劳动', laodonghetong: '劳动合同', zhongcai: '仲裁', laodongzhongcai: '劳动仲裁',
  shebao: '社保', yanglao: '养老', yibao: '医保', gongjijin: '公积金', shiyejin: '失业金', shiye: '失业', citui: '辞退', kaichu: '开除', cizhi: '辞职', lizhi: '离职',
  buchang: '补偿', peichang: '赔偿', buchangjin: '补偿金', jingji: '经济', jingjibuchang: '经济补偿', shiyongqi: '试用期', shiyong: '试用', nianjia: '年假', nianxiujia: '年休假',
  chanjia: '产假', huaiyun: '怀孕', buru: '哺乳', bingjia: '病假', hunjia: '婚假', tuixiu: '退休', yajin: '押金', shenfenzheng: '身份证', koukuan: '扣款', fakuan: '罚款',
  waimai: '外卖', qishou: '骑手', wangyueche: '网约车', gongdi: '工地', baogongtou: '包工头', gonghui: '工会', ruhui: '入会', falv: '法律', falvyuanzhu: '法律援助', yuanzhu: '援助',
  lvshi: '律师', tousu: '投诉', jubao: '举报', zhiyebing: '职业病', chenfei: '尘肺', tijian: '体检', shuangbei: '双倍', zuidi: '最低', zuidigongzi: '最低工资', tiaogang: '调岗',
  jiangxin: '降薪', tonggong: '童工', xingsaorao: '性骚扰', paiqian: '派遣', jingye: '竞业', weiyuejin: '违约金', anquan: '安全', fanghu: '防护', paolu: '跑路', mei: '没', meiqian: '没签',
  qian: '签', fa: '发', jiao: '交', bu: '不', bufa: '不发', meifa: '没发', zenmeban: '怎么办', zenme: '怎么', zenyang: '怎样', duoshao: '多少', jitian: '几天', gei: '给', bugei: '不给', meigei: '没给', pei: '赔', peiqian: '赔钱', suan: '算',
  jia: '假', ma: '吗', le: '了', wo: '我', bei: '被', kai: '开', kaile: '开了', shangban: '上班', xiaban: '下班', lushang: '路上', fangjia: '放假', yuangong: '员工', gongren: '工人',
  linshigong: '临时工', nongmingong: '农民工', qiantiao: '欠条', wuxianyijin: '五险一金', wuxian: '五险', jiangjin: '奖金', ticheng: '提成', nali: '哪里', nage: '哪个', gao: '告',
  shenqing: '申请', jianding: '鉴定', shangcan: '伤残', zhengju: '证据', baoxian: '保险', zhuanzheng: '转正', chidao: '迟到', kouqian: '扣钱', kou: '扣', shuai: '摔', baoan: '保安',
  baojie: '保洁', kuaidi: '快递', siji: '司机', chejian: '车间', jiqi: '机器', dagong: '打工', shui: '谁', zhao: '找', tui: '退', yao: '要', qu: '去', na: '拿',
}
const longest = Math.max(...Object.keys(spelled).map(({ length }) => length))

function wordAt(letters: string, from: number): { length: number; means: string } | null {
  for (let length = Math.min(longest, letters.length - from); length > 1; length--) {
    const means = spelled[letters.slice(from, from + length)]
    if (means) return { length, means }
  }
  return null
}

/** A run of letters as Chinese, when all of it can be read so; else as it was: `gong zi` and `gongzi` both are 工资. */
function readRun(run: string): string {
  const letters = run.replace(/[ ']/g, '').replaceAll('ü', 'v')
  let read = ''
  for (let at = 0; at < letters.length;) {
    const word = wordAt(letters, at)
    if (!word) return run
    read += word.means
    at += word.length
  }
  return read
}

/** Turns pinyin within a text into the words it spells. The text is in lower case already. */
export const unspell = (text: string): string => text.replace(/[a-zü][a-zü ']*[a-zü]/g, readRun)
