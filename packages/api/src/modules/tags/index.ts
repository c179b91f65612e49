export { normaliseTagName, tagLimits } from './tags.rules.ts';
export { TagNode } from './tags.schema.ts';
export { tagsNamed } from './tags-named.ts';
