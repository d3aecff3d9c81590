/** What stands on the poster of a point: where one is, what one gets here, how to come in. */
import type { StationSheet } from '@contract'
import { weekdaysInWords } from '@domain/weekday'
import { serviceWords } from '../stations/words'
import { a6, type Pen } from './pen'

/** union red; everything else is black on white */
const red = '#C4161C'
const white = '#FFFFFF'
const margin = 20
const width = a6.width - 2 * margin

/** What is printed of a point. */
export interface Printed {
  readonly station: StationSheet
  /** what the code says: the ordinary link */
  readonly link: string
  /** WeChat's own picture of it, as PNG or JPEG */
  readonly miniCode: ArrayBuffer | null
}

const hoursInWords = ({ hours: { weekdays, from, to, holidays } }: StationSheet['form']): string =>
  `${weekdaysInWords(weekdays)} ${from}–${to}${holidays === 'off' ? '，法定节假日休息' : ''}`

/** The union's hotline of the whole country, where a point has none of its own. */
const general = [{ name: '工会热线', number: '12351', note: '' }]

/** Everything that is printed of a point: also what the font is asked for. */
export function wordsOf({ form, within, promiseMinutes }: StationSheet) {
  const hotlines = form.hotlines.length > 0 ? form.hotlines : general
  const services = form.services.filter((service) => service !== 'legal').map((service) => serviceWords[service])
  return {
    name: form.name, place: [...within, form.address].join(' · '),
    ask: `值班时间 ${promiseMinutes} 分钟内有律师答复，不收钱`, laws: '工资、工伤、社保，一看就懂', join: '手机上就能申请',
    services: services.length > 0 ? `这里还有：${services.join('、')}` : '', hours: `开放：${hoursInWords(form)}`,
    hotlines: hotlines.map(({ name, number }) => `${name} ${number}`),
  }
}

/** Letters and figures in groups of five, to be read out. */
const grouped = (code: string): string => (code.match(/.{1,5}/g) ?? []).join(' ')

/** what stands below the code, at the most, and how large the code is at the most */
const [foot, largest] = [60, 172]

/** Draws one page. The measures are those of A6. */
export function draw(pen: Pen, { station, link, miniCode }: Printed): void {
  const { name, place, ask, laws, join, services, hours, hotlines } = wordsOf(station)
  pen.box(0, 0, a6.width, 40, red)
  pen.words(pen.fit('工会法律援助 · 免费', { width, lines: 1, sizes: [16, 12] }), margin, 8, { color: white })
  let y = pen.words(pen.fit(name, { width, lines: 2, sizes: [24, 14] }), margin, 46)
  y = pen.words(pen.fit(place, { width, lines: 2, sizes: [9.5, 8] }), margin, y + 1) + 6
  for (const [what, says] of [['问律师', ask], ['查法律', laws], ['加入工会', join]] as const) {
    pen.words(pen.fit(what, { width: 60, lines: 1, sizes: [13, 10] }), margin, y)
    pen.words(pen.fit(says, { width: width - 66, lines: 1, sizes: [10.5, 8] }), margin + 66, y + 2.5)
    y += 20
  }
  for (const line of [services, hours].filter(Boolean)) y = pen.words(pen.fit(line, { width, lines: 1, sizes: [9.5, 7] }), margin, y + 1)
  const side = Math.min(miniCode ? 152 : largest, a6.height - foot - y)
  const left = miniCode ? margin - 8 : (a6.width - side) / 2
  pen.qr(link, left, y, side)
  if (miniCode) {
    pen.picture(miniCode, margin + 152, y + 18, 104)
    pen.words(pen.fit('小程序码', { width: 104, lines: 1, sizes: [8.5, 8] }), margin + 152, y + 126, { centred: 104 })
  }
  y = pen.words(pen.fit('用微信扫，或者手机上别的扫一扫', { width, lines: 1, sizes: [10, 8] }), margin, y + side - 6, { centred: width })
  y = pen.words(pen.fit(grouped(station.code), { width, lines: 1, sizes: [9, 7] }), margin, y, { centred: width })
  pen.words(pen.fit(hotlines, { width, lines: 2, sizes: [10.5, 8] }), margin, y + 1)
}
