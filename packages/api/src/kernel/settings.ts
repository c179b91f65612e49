import type { Typeface } from '@embassy/database';

/** What the brand and the operator decided, as the rooms need it. */
export type Settings = {
  /** What the brand is called until an admin says otherwise; rooms ask `brandName()` of the room brand. */
  brandName: string;
  /** The look of the pages until an admin chooses another. */
  brandLook: { colour: string; typeface: Typeface; corner: number };
  /** Where members reach the community, without a slash at the end. */
  publicUrl: string;
  defaultLanguage: string;
  /** Where the brand’s clock is until an admin says otherwise; rooms ask `brandTimeZone()` of the room brand. */
  timeZone: string;
  /** Hosts whose pictures may be shown. */
  imageHosts: readonly string[];
  /** Whether an address must be confirmed before posting. */
  confirmEmail: boolean;
  production: boolean;
  /** Signs sessions, unsubscribe links and invitations. */
  secret: string;
  /** What it was before, for boxes of ballots that it sealed and that are not counted yet. */
  previousSecret?: string;
};
