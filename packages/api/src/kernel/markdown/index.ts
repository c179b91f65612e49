export { htmlToMarkdown } from './html-to-markdown.ts';
export { excerptOf, plainTextOf } from './plain-text.ts';
export {
  mentionedHandles,
  RENDERER_VERSION,
  type RenderedMarkdown,
  renderInlineMarkdown,
  renderMarkdown,
} from './render-markdown.ts';
