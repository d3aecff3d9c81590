import { limits } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

/** Names one employer; the code tells it from others of a similar name. */
export function AddConflict({ onAdded }: { onAdded: (released: number) => void }) {
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const { run, state, error } = useAction('conflict.add')
  const add = async () => {
    const result = await run({ name, ...(code.trim() ? { code } : {}) })
    if (result.ok) onAdded(result.data.released)
  }
  const wrong = { name: whyOf(error, 'name'), code: whyOf(error, 'code') }
  return (
    <Card title='加一家'>
      <Field id='conflict-name' label='单位名称' hint='写营业执照上的全名。工友少写“有限公司”几个字，也认得出。' max={limits.employer.max} error={wrong.name} onInput={setName} />
      <Field id='conflict-code' label='统一社会信用代码（可以不写）' hint='18 位，在营业执照右上角。' max={18} error={wrong.code} onInput={setCode} />
      {error && !wrong.name && !wrong.code && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在加…' onTap={() => { void add() }}>加上这一家</Button>
    </Card>
  )
}
