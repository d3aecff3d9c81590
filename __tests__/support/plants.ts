/** Somebody who leaves a word of their own everywhere a person can, and whoever looks for those words with the house's keys in hand. */
import { createDecipheriv, hkdfSync } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { joinVersion, privacyVersion } from '@contract'
import { collections } from '../../cloudfunctions/db/collections'
import { connect } from '../../local/store/connection'
import { tokenOf } from './consultations'
import { type House, templates } from './given'
import { idNumber, proved, waiting } from './members'
import { opened as read, sent } from './notices'
import { rowsOf } from './office'
import { codes, people } from './people'
import { agree, showing } from './web'

export const openid = 'openid-planted-QZXW7'
/** Every word, by where it was left. No other person writes any of them. */
export const words = {
  question: '独问壹贰', followUp: '独补叁肆', answer: '独答引伍', askBack: '独反引陆', draft: '独稿引柒', otherDraft: '独迟引捌', comment: '独评玖拾', referral: '独转引甲',
  employer: '独雇乙丙物流', contactName: '独联丁', contactPhone: '13711112222', second: '独二问戊己', sharedName: '独享庚', sharedPhone: '13733334444',
  memberName: '独员辛', memberPhone: '13755556666', memberId: idNumber, memberEmployer: '独会雇壬', officeWords: '独审引癸', memberWords: '独员答子',
  typedPhone: '13777778888', photo: 'PIXELSOFPLANTED', unsent: 'UNSENTPIXELS', exif: 'EXIFOFPLANTED', openid,
} as const
export type Word = keyof typeof words
/** What never comes to lie in the store at all. */
const neverKept: readonly Word[] = ['exif']
export const kept = (Object.keys(words) as Word[]).filter((word) => !neverKept.includes(word))

const segment = (mark: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, mark, 0, body.length + 2]), body])

/** A JPEG with a word in what the camera writes, and one in the picture. */
const jpeg = (pixels: string): string => Buffer.concat([
  Buffer.from([0xff, 0xd8]), segment(0xe1, Buffer.from(`Exif\0\0${words.exif}`, 'latin1')), segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from(pixels), Buffer.from([0xff, 0xd9]),
]).toString('base64')

const sameFirm = '91420100MA4KXB5N03'
const creditCode = (): string => {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = sameFirm.slice(0, 17)
  const sum = [...body].reduce((total, letter, n) => total + letters.indexOf(letter) * (3 ** n % 31), 0)
  return body + letters[(31 - sum % 31) % 31]!
}

/** Lets all that waits happen. */
async function minutes(house: House, count: number): Promise<void> {
  for (let n = 0; n < count; n++) { house.pass(1); await house.tick() }
}

/** Two more workers about the same firm, under other names: with the planted one they are a signal. */
async function othersAskToo(house: House): Promise<void> {
  for (const [worker, name] of [[people.worker, '旁人甲物流'], [people.other, '旁人乙物流']] as const) {
    await house.as(worker).ok('consultation.ask', { station: codes.east, topic: 'wages', text: '这家单位也欠我的工资。', employer: name, employerCode: creditCode() })
  }
}

async function asks(house: House): Promise<{ first: string; second: string }> {
  const me = house.as(openid)
  const wang = house.as(people.wang)
  const { photo } = await me.ok('photo.add', { data: jpeg(words.photo) })
  await me.ok('photo.add', { data: jpeg(words.unsent) })
  const { id: first } = await me.ok('consultation.ask', {
    topic: 'wages', text: `老板不发工资：${words.question}`, employer: words.employer, employerCode: creditCode(), happenedOn: '2026-10-01', urgent: ['hospital'], photos: [photo],
  })
  await othersAskToo(house)
  const { token } = await wang.ok('consultation.claim', { id: first })
  await me.ok('consultation.share', { id: first, contact: { name: words.contactName, phone: words.contactPhone } })
  await wang.ok('consultation.contact', { id: first })
  await wang.ok('consultation.askBack', { id: first, token, text: `您说的${words.askBack}是哪天？` })
  await me.ok('consultation.followUp', { id: first, text: `是这样：${words.followUp}` })
  await wang.ok('consultation.answer', { id: first, token: await tokenOf(first), text: `您说${words.answer}，可以申请仲裁。` })
  await me.ok('consultation.rate', { id: first, score: 4, solved: true, comment: `谢谢${words.comment}` })
  await wang.ok('draft.save', { consultation: first, text: `您说${words.draft}`, citations: [] })
  const { id: second } = await me.ok('consultation.ask', { topic: 'contract', text: `还想问一句：${words.second}` })
  await me.ok('consultation.share', { id: second, contact: { name: words.sharedName, phone: words.sharedPhone } })
  const held = await wang.ok('consultation.claim', { id: second })
  await wang.ok('draft.save', { consultation: second, text: `还想说${words.otherDraft}`, citations: [] })
  await wang.ok('consultation.refer', { id: second, token: held.token, agency: 'arbitration', reason: `您说${words.referral}，请去仲裁委。` })
  return { first, second }
}

async function joins(house: House): Promise<void> {
  const me = house.as(openid)
  await house.as(people.admin).ok('member.setRules', { unitId: 'n_east', rules: { takes: 'pool', idNumber: 'asked' } })
  await me.ok('member.apply', {
    consent: joinVersion, proof: await proved(house, openid, words.memberPhone), name: words.memberName, trade: 'courier', employer: words.memberEmployer,
    identity: { number: words.memberId, consent: 'given' },
  })
  const id = await waiting(house)
  await house.as(people.staff).ok('member.open', { id })
  await house.as(people.staff).ok('member.ask', { id, text: `您写的${words.officeWords}是哪里？` })
  await me.ok('member.answer', { text: `是${words.memberWords}` })
  await me.ok('member.sendCode', { phone: words.typedPhone })
}

/** Everything that a worker can do and leave, in a house as it stands. */
export async function plant(house: House): Promise<{ id: string; first: string; second: string }> {
  const me = house.as(openid)
  const { id } = await me.ok('session.consent', { version: privacyVersion, station: codes.east })
  await me.ok('subscription.accept', { templates: [templates.answered, templates.notice] })
  const notice = await sent(house)
  await minutes(house, 2)
  await read(house, openid, notice)
  await me.ok('subscription.accept', { templates: [templates.answered, templates.notice] })
  const { browser, code, own } = await showing(house)
  await agree(house, openid, code)
  browser.bearer = (await browser.ok('signIn.enter', own)).token
  const asked = await asks(house)
  await minutes(house, 3)
  const [signal] = (await house.as(people.staff).ok('signal.list', {})).lines
  if (signal) await house.as(people.staff).ok('signal.open', { id: signal.id })
  await joins(house)
  return { id: id!, ...asked }
}

/** AES-GCM is a counter: whoever has the key reads a text wherever it lies, and needs not ask whether it was moved. */
function opened(sealed: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), '', 'seal', 32))
  const [, nonce = '', body = ''] = sealed.split('.')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
  return decipher.update(Buffer.from(body, 'base64url').subarray(0, -16)).toString('utf8')
}
const sealedShape = /k1\.[\w-]{16}\.[\w-]{22,}/g

/** A text with all that is sealed in it opened, and all that is only coded in it decoded. */
const plain = (text: string): string => [text, ...[...text.matchAll(sealedShape)].map(([sealed]) => opened(sealed)),
  ...[...text.matchAll(/[\w-]{12,}/g)].map(([coded]) => Buffer.from(coded, 'base64url').toString('utf8'))].join('\n')

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

/** Where any of `wanted` lies: a row of a collection, or a file. */
export async function hitsOf(house: House, wanted: readonly string[]): Promise<string[]> {
  const hits: string[] = []
  const look = (where: string, text: string) => { for (const one of wanted) if (text.includes(one)) hits.push(`${one} in ${where}`) }
  for (const name of Object.keys(collections)) {
    for (const row of await rowsOf<{ _id: string }>(house, name)) look(`${name} ${row._id}`, plain(JSON.stringify(row)))
  }
  for (const file of filesIn(path.join(house.dataDir, 'files'))) look(file, `${file}\n${readFileSync(file).toString('utf8')}`)
  return hits
}

/**
 * The same for the database's own file, free pages and all, as somebody who took it finds it. What was handed to WeChat lies in it too, for here
 * WeChat is a table: that is left out.
 */
export function rawHitsOf(house: House, wanted: readonly string[]): string[] {
  const taken = mkdtempSync(path.join(os.tmpdir(), 'taken-'))
  try {
    cpSync(house.dataDir, taken, { recursive: true })
    const file = path.join(taken, 'store.db')
    const connection = connect(file)
    connection.all('PRAGMA secure_delete = ON')
    connection.run('DELETE FROM outbox', [])
    connection.all('PRAGMA wal_checkpoint(TRUNCATE)')
    connection.close()
    const text = plain(readFileSync(file).toString('latin1'))
    return wanted.filter((one) => text.includes(one) || text.includes(Buffer.from(one).toString('latin1')))
  } finally {
    rmSync(taken, { recursive: true, force: true })
  }
}
