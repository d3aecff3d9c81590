/** What is said in the main job, wherever it is driven through: by the mini-program or by the H5 pages. */
export const question = '老板三个月没发工资了，一共一万八，怎么要回来？'
export const firstAnswer = '可以先向劳动监察投诉，再申请仲裁，不收费。'
export const followUp = '投诉要带哪些东西去？'
export const secondAnswer = '带身份证、欠条和聊天记录就行。'
/** the card that the answer cites */
export const card = '老板拖着不发工资怎么办？'
export const employer = '江城一建'
export const since = '2026-08-01'
export const notice = { title: '高温津贴从六月起发', text: '六月到九月在室外干活，单位要按月发高温津贴。' }
