import { mergeInternalComponents } from '@tarojs/shared'
import { ariaProps } from './ariaProps'

/** The runtime's half of config/templates.ts: both must number the attributes of an element alike. */
mergeInternalComponents(ariaProps)
