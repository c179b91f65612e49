export type { Look } from './brand.rules.ts';
export { brandName, brandTimeZone, currentBrand } from './current-brand.ts';
export { handleAppIcon, handleAppManifest } from './handle-app-identity.ts';
export { handleBrandSheet } from './handle-brand-sheet.ts';
