export { setOwnedProducts } from './owned/set-owned-products.ts';
export { productsPersonalData } from './personal-data.ts';
export { ProductNode } from './products.schema.ts';
