import { openHouse, people } from './support/given'
test('decline other', async () => {
  const house = await openHouse({ offers: 'atOnce' })
  for (const lawyer of [people.zhao, people.wang]) await house.as(lawyer).ok('duty.switch', { to: 'off' })
  const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，一共一万八' })
  for (const reason of ['other', 'shiftOver'] as const) {
    const before = await house.as(people.li).ok('consultation.queue', {})
    console.log(reason, before.offers.length)
    await house.as(people.li).ok('consultation.decline', { id, reason })
    const after = await house.as(people.li).ok('consultation.queue', {})
    console.log(reason, after.offers.length, after.lines.length, after.offers[0]?.until)
  }
  await house.close()
})
