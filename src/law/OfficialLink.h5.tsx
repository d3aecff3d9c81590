import './law.css'

/** The official page, in a window of its own. */
export function OfficialLink({ url }: { url: string }) {
  return <a className='law-link' href={url} target='_blank' rel='noopener noreferrer'>看官方原文（打开新网页）</a>
}
