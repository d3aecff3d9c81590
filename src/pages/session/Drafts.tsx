import { draftNames } from '../../client/draft'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

interface Place { title: string; line: string; path: string; id?: string }

/** Where a draft's name leads; null for drafts that live elsewhere. */
function placeOf(name: string): Place | null {
  if (name === 'ask') return { title: '没发出的问题', line: '接着写', path: 'pages/ask' }
  const [kind, id] = name.split('/')
  return kind === 'followUp' && id ? { title: '没发出的补充', line: '回到那次咨询', path: 'pages/consultation', id } : null
}

/** What was begun and not sent. */
export function Drafts() {
  const places = draftNames().flatMap(name => placeOf(name) ?? [])
  if (places.length === 0) return null
  return (
    <>
      <Heading look='section-title'>草稿</Heading>
      <Doors>
        {places.map(({ title, line, path, id }) => (
          <Door key={path + (id ?? '')} icon='edit' title={title} line={line} onTap={() => go(path, { id })} />
        ))}
      </Doors>
    </>
  )
}
