import { View } from '@tarojs/components'
import type { ImportPreview } from '@contract'
import { dateAsPrinted, lawInMarks } from '@domain/lawWords'
import { byInWords } from '@domain/when'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'

interface WaitingProps { imports: readonly ImportPreview[]; now: string; open: string | null; onOpen: (id: string) => void }

const markOf = ({ findings }: ImportPreview): string => findings.length > 0 ? `${findings.length} 处要看` : '没有问题'

/** What was read and waits for somebody to publish it; a text that is stored already waits for nobody. */
export function Waiting({ imports: read, now, open, onOpen }: WaitingProps) {
  const imports = read.filter(({ standing }) => standing !== 'same')
  return (
    <View className='stack'>
      <Heading look='section-title'>{imports.length ? `等您发布的 ${imports.length} 份` : '没有等发布的'}</Heading>
      {imports.length > 0 && (
        <Doors>
          {imports.map(one => (
            <Door
              key={one.importId} title={lawInMarks(one.law)} line={`${dateAsPrinted(one.promulgatedOn)}公布 · ${byInWords(one.expiresAt, now)}不发布就自动删掉`}
              mark={one.importId === open ? '正在看' : markOf(one)} onTap={() => onOpen(one.importId)}
            />
          ))}
        </Doors>
      )}
    </View>
  )
}
