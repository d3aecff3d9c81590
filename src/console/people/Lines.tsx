import { View } from '@tarojs/components'
import type { PersonRow } from '../../contract/personOffice'
import { Mark } from '../../ui/State'
import { type Column, Table } from '../../ui/Table'
import { OpenButton } from '../OpenButton'
import { licenceInWords, nameOf, postsInWords } from './words'

interface LinesProps { people: readonly PersonRow[]; open: string | null; onOpen: (id: PersonRow['id']) => void }

function Standing({ row: { state, lawyer } }: { row: PersonRow }) {
  const licence = lawyer && licenceInWords(lawyer.licence, lawyer.licenceOn)
  if (state === 'suspended') return <Mark tone='care'>已停用</Mark>
  return (
    <View className='office-cell'>
      {lawyer && <Mark tone={lawyer.duty === 'on' ? 'good' : 'quiet'}>{lawyer.duty === 'on' ? `值班中，手上 ${lawyer.holding} 件` : lawyer.holding > 0 ? `没值班，手上 ${lawyer.holding} 件` : '没值班'}</Mark>}
      {licence && <View className={licence.tone === 'care' ? 'care small' : 'quiet small'}>{licence.says}</View>}
    </View>
  )
}

const columnsOf = ({ open, onOpen }: LinesProps): readonly Column<PersonRow>[] => [
  { name: '姓名', look: 'name', width: 'minmax(0, 3fr)', cell: row => nameOf(row) },
  { name: '身份和单位', look: 'words', width: 'minmax(0, 6fr)', cell: row => postsInWords(row) },
  { name: '现在', look: 'words', width: 'minmax(0, 5fr)', cell: row => <Standing row={row} /> },
  { name: '打开', look: 'words', width: 'minmax(88px, auto)', cell: row => <OpenButton says='打开' reference={nameOf(row)} at={row.id === open ? 'open' : 'shut'} onTap={() => onOpen(row.id)} /> },
]

/** Who works here, line by line. */
export const Lines = (props: LinesProps) => <Table label='人员' columns={columnsOf(props)} rows={props.people} />
