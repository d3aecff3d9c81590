import { useState } from 'react'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

/** Texts that are ready for the campaigns of the year; those whose time it is come first, the others on a tap. */
export function Season() {
  const templates = useQuery('notice.templates', {})
  const [shown, setShown] = useState<'now' | 'all'>('now')
  const all = templates.data?.templates ?? []
  const due = all.filter(({ season }) => season === 'now')
  const listed = shown === 'all' ? all : due
  if (all.length === 0) return null
  return (
    <>
      <Heading look='section-title'>{due.length > 0 ? '这个时候该发的' : '写好的范文'}</Heading>
      {listed.length > 0 && (
        <Doors>
          {listed.map(({ key, name, when, title, season }) => (
            <Door key={key} icon='calendar' title={name} line={`${title}（${when}）`} mark={season === 'used' ? '发过了' : undefined} onTap={() => go('console/notice', { template: key })} />
          ))}
        </Doors>
      )}
      {shown === 'now' && listed.length < all.length && <Button kind='quiet' onTap={() => setShown('all')}>{`看全部 ${all.length} 篇范文`}</Button>}
    </>
  )
}
