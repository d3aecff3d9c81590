import { View } from '@tarojs/components'
import type { Citation, CitedArticle, Statute } from '@contract'
import { dateAsPrinted } from '@domain/lawWords'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'
import { OfficialLink } from '../OfficialLink'
import { nameOf } from '../words'

/** A place in the law: name and article as printed, which version, the way to read it, and where the official text is. */
export function CitationRow({ citation, statute, state }: { citation: Citation; statute: Statute | undefined; state: CitedArticle['state'] }) {
  const { law, article, version } = citation
  const url = statute?.officialUrl
  return (
    <View className='stack'>
      <Doors><Door title={nameOf(law, article)} line={`${dateAsPrinted(version)}公布的版本${state === 'changed' ? '，后来改了' : ''}`} onTap={() => go('law/article', { law, article, version })} /></Doors>
      {url && <OfficialLink url={url} />}
    </View>
  )
}
