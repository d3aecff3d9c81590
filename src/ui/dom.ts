// Taro's H5 plugin empties the module that stands for its components, but leaves re-exports alone.
export { Button, Image, Input, Label, Text, Textarea, View } from './html'
