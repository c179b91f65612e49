export { excerptOf, plainTextOf } from './plain-text.ts';
export {
  mentionedHandles,
  RENDERER_VERSION,
  type RenderedMarkdown,
  renderInlineMarkdown,
  renderMarkdown,
} from './render-markdown.ts';
