import './methods'
import { useEffect, useState } from 'react'
import { Button } from '../ui/Button'
import { Heading } from '../ui/Card'
import { Field } from '../ui/Field'
import { goBack } from '../ui/go'
import { Page } from '../ui/Page'
import { Areas } from './list/Areas'
import { Chips } from './list/Chips'
import { type Wish, wishes } from './list/filter'
import { ByName, Nearest } from './list/Stations'
import { WhereFrom } from './list/WhereFrom'
import { titleOf, type Whence } from './whence'
import './near.css'

const all: Whence = { kind: 'all' }
/** so long after the last letter we look */
const pauseMs = 400

/** What is typed, once it has been left alone for a moment. */
function useTyped(): [string, (text: string) => void] {
  const [typed, setTyped] = useState('')
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return [settled, setTyped]
}

/** Stations near a place, of a district or by name. A location is one way of four, and nobody has to give it. */
export default function NearPage() {
  const [whence, setWhence] = useState<Whence>(all)
  const [chosen, setChosen] = useState<Wish[]>([])
  const [words, setWords] = useTyped()
  useEffect(() => { setWhence(now => words.length >= 2 ? { kind: 'words', words } : now.kind === 'words' ? all : now) }, [words])
  return (
    <Page title='服务站点'>
      {whence.kind === 'place' ? <Button onTap={() => { setWords(''); setWhence(all) }}>换个办法找</Button> : (
        <>
          <WhereFrom onPlace={place => { setWords(''); setWhence({ kind: 'place', place }) }} />
          <Field id='near-words' label='找地名、街道或站点' hint='写两个字以上，比如“渡口”。' max={30} onInput={setWords} />
          <Areas within={whence.kind === 'area' ? whence.area : null} onChoose={area => setWhence(area ? { kind: 'area', area } : all)} />
        </>
      )}
      <Heading look='section-title'>只看有这些的</Heading>
      <Chips label='只看有这些的' options={wishes} chosen={chosen} onChange={setChosen} />
      <Heading look='section-title'>{titleOf(whence)}</Heading>
      {whence.kind === 'place' ? <Nearest place={whence.place} wishes={chosen} /> : <ByName whence={whence} wishes={chosen} />}
      <Button kind='quiet' onTap={goBack}>先不选，直接用</Button>
    </Page>
  )
}
