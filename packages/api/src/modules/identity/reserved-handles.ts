/** Handles that would speak for the brand or the system, or collide with words that the software uses. */
export const reservedHandles: ReadonlySet<string> = new Set(
  `about abuse account admin administrator administrators admins all ambassador ambassadors anonymous api
  bot channel community contact customer-service delete deleted edit embassy everybody everyone former guest help
  here host info login logout mail mailer-daemon marketing me member members mod moderation moderator moderators
  mods new news no-reply nobody noreply none null official owner password postmaster press privacy product-team
  register reset root sales security service settings sign-in sign-out sign-up signin signout signup staff support
  sysop system team terms undefined unknown user username users visitor webmaster you`.split(/\s+/),
);

/** Begins the handles of members who left. */
export const formerPrefix = 'former-';
