import { useRouter } from '@tarojs/taro'
import { Day } from '@contract'

/** Where in the law a link leads: `version` by its promulgation date, or as it stood `on` a day; neither is today. */
export interface Place {
  law: string
  article?: string
  version?: string
  on?: string
}

/** WeChat and the browser's router hand parameters over as they stand in the link. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const dayIn = (text: string | undefined): string | undefined => {
  const day = Day.safeParse(text)
  return day.success ? day.data : undefined
}

/** The place that this page's link names; days that are none are left out. */
export function usePlace(): Place {
  const { params } = useRouter<Record<keyof Place, string>>()
  const article = decoded(params.article ?? '')
  const [version, on] = [dayIn(params.version), dayIn(params.on)]
  return { law: decoded(params.law ?? ''), ...article && { article }, ...version && { version }, ...on && { on } }
}

/** The same place as parameters of a link. */
export const paramsOf = ({ law, article, version, on }: Place) => ({ law, article, version, on })
