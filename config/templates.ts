import type { IPluginContext } from '@tarojs/service'
import { ariaProps } from '../src/ui/ariaProps'

type Attributes = Record<string, string>

interface Platform {
  template?: {
    mergeComponents(ctx: IPluginContext, patch: typeof ariaProps): void
    modifyCompProps?: (element: string, attributes: Attributes) => Attributes
  }
}

/** Elements that Taro writes out although nothing here uses them, once for each of 16 levels of nesting. */
const unusedElements = ['scroll-view', 'catch-view']

/** What the elements that nest may do, and nothing here asks of them. */
const nesting = ['view', 'text', 'label', 'image']
const unusedAttributes = /^(hover-|animation$|bind(Touch|LongTap|LongPress|Animation|Transition))/

/** All that a map here is told and tells, of some forty things that it could be. */
const ofMap = /^(longitude|latitude|scale|markers|include-points|bindMarkerTap|bindError)$/

const kept = (element: string, name: string): boolean => element === 'map' ? ofMap.test(name) : !nesting.includes(element) || !unusedAttributes.test(name)
const onlyUsed = (element: string, attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([name]) => kept(element, name)))

/**
 * Taro plugin: the mini-program's templates learn the accessibility attributes, which Taro leaves out, and forget what no screen
 * uses; `__tests__/weappCompile.spec.ts` holds the screens to what is left. The runtime's own tables stay whole, so numbers agree.
 */
export default (ctx: IPluginContext) => {
  ctx.modifyComponentConfig(({ componentConfig }: { componentConfig: { includes: Set<string> } }) => {
    for (const element of unusedElements) componentConfig.includes.delete(element)
  })
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: Platform) => {
      if (!template) return
      template.mergeComponents(ctx, ariaProps)
      template.modifyCompProps = onlyUsed
    },
  })
}
