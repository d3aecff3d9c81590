/** Shows a photo in full, in a tab of its own. */
export function showPhoto(url: string) {
  window.open(url, '_blank', 'noopener')
}
