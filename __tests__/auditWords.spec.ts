/** The audit in words that a clerk reads. */
import { methodNames, methodOf } from '@contract'
import { actionInWords, changeInWords } from '../src/console/audit/words'

const now = '2026-11-23T03:00:00.000Z'

test('everything that writes has a name of its own, without a word of the program', () => {
  const written = methodNames.filter((name) => methodOf(name).mutates)
  expect(written.map((name) => [name, actionInWords(name)]).filter(([, words]) => /[a-z]{3,}/.test(words!))).toEqual([])
  for (const name of ['clock.publish', 'clock.wake', 'message.fanOut', 'unit.follow', 'check.verdict']) expect(actionInWords(name)).not.toMatch(/[a-z]/)
})

test('states, times and posts are said in words; ids stay what they are', () => {
  const change = [
    { field: 'event', value: 'withdraw' }, { field: 'from', value: 'published' }, { field: 'to', value: 'withdrawn' }, { field: 'revision', value: '3' },
    { field: 'due', value: '2026-11-23T02:00:00.000Z' }, { field: 'holder', value: 'u_wang' }, { field: 'roles', value: 'lawyer staff' }, { field: 'topic', value: 'wages' },
  ]
  expect(changeInWords(change, now)).toBe('从 发出了，到 撤回了，版本 3，原定 今天 10:00，接单人 u_wang，身份 律师、工作人员，类别 欠薪与工资')
})
