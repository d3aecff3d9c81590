import type { DeadLine } from '@contract'

export const templateWords: Record<DeadLine['template'], string> = { answered: '“有答复了”', duty: '值班提醒', notice: '通知', phoneCode: '短信验证码' }

/** What WeChat said, and what to do about it. */
const causes: Readonly<Record<number, string>> = {
  47003: '模板的内容格式不对。请对照部署说明，看微信后台的模板字段和这里是不是一样，改好再点“再发”。',
  40037: '微信后台没有这个模板，编号可能抄错了。改好再点“再发”。',
  41030: '点开消息要去的页面还没发布。小程序发布以后再点“再发”。',
  40013: '小程序的编号不对，请检查部署。',
  43107: '微信停了这个模板或者这个小程序发消息的功能，请到微信后台看一看。',
  45168: '内容里有微信不让发的词。改不了就点“不发了”。',
  40001: '微信的登录凭证一直不对，请到云开发后台看一看。',
  42001: '微信的登录凭证一直过期，请到云开发后台看一看。',
}

export const causeInWords = (errcode: number | null): string =>
  errcode === null ? '一直连不上微信。网络好了再点“再发”。' : causes[errcode] ?? '试了很多次，微信都没发出去。可以过一阵再点“再发”。'

export const codeInWords = (errcode: number | null): string => errcode === null ? '没有回话' : `微信回的代码 ${errcode}`
