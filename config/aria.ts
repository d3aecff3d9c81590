import type { IPluginContext } from '@tarojs/service'
import { ariaProps } from '../src/ui/ariaProps'

interface Platform {
  template?: { mergeComponents(ctx: IPluginContext, patch: typeof ariaProps): void }
}

/** Taro plugin: the mini-program's templates learn the accessibility attributes, which Taro leaves out. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => platform.template?.mergeComponents(ctx, ariaProps),
  })
}
