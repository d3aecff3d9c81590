import Taro from '@tarojs/taro'
import { goBack, goInstead } from '../ui/go'

/** Back to the queue, also when this page was opened by a link. */
export function toQueue() {
  if (Taro.getCurrentPages().length > 1) goBack()
  else goInstead('desk/queue')
}
