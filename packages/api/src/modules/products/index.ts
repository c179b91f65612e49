export { ProductNode } from './products.schema.ts';
