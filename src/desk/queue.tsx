import { Page } from '../ui/Page'
import { LawyerOnly } from './LawyerOnly'
import { Desk } from './queue/Desk'

/** The lawyer's desk: duty, the queue, own work, and in a wide window the open consultation beside them. */
export default function QueuePage() {
  return <Page title='律师工作台' width='wide'><LawyerOnly><Desk /></LawyerOnly></Page>
}
