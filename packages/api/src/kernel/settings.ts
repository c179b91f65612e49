/** What the brand and the operator decided, as the rooms need it. */
export type Settings = {
  brandName: string;
  /** Where members reach the community, without a slash at the end. */
  publicUrl: string;
  defaultLanguage: string;
  /** Hosts whose pictures may be shown. */
  imageHosts: readonly string[];
  /** Whether an address must be confirmed before posting. */
  confirmEmail: boolean;
  production: boolean;
  /** Signs sessions, unsubscribe links and invitations. */
  secret: string;
};
