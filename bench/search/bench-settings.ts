import type { Settings } from '@embassy/api';

/** A community that nobody visits. */
export const benchSettings: Settings = {
  brandName: 'Bench',
  timeZone: 'Europe/Stockholm',
  brandLook: { colour: '#2543a0', typeface: 'BOOK', corner: 4 },
  publicUrl: 'http://bench.invalid',
  defaultLanguage: 'en',
  imageHosts: [],
  confirmEmail: false,
  production: false,
  secret: 'of no use, as nobody signs in here, but long enough',
};
