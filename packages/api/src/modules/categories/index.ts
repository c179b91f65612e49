export { visibleCategories } from './categories.access.ts';
export { CategoryNode, ThreadKindEnum } from './categories.schema.ts';
