import { builder } from './builder.ts';
import './errors.schema.ts';
import '../modules/identity/member.schema.ts';
import '../modules/identity/accounts/accounts.schema.ts';
import '../modules/identity/passwords/passwords.schema.ts';
import '../modules/identity/sessions/sessions.schema.ts';
import '../modules/identity/invitations/invitations.schema.ts';
import '../modules/identity/roles/roles.schema.ts';
import '../modules/media/media.schema.ts';
import '../modules/categories/categories.schema.ts';
import '../modules/tags/tags.schema.ts';
import '../modules/products/products.schema.ts';
import '../modules/threads/threads.schema.ts';
import '../modules/threads/posts.schema.ts';
import '../modules/threads/comments/comments.schema.ts';
import '../modules/threads/edits/edits.schema.ts';
import '../modules/threads/state/state.schema.ts';
import '../modules/threads/drafts/drafts.schema.ts';
import '../modules/answers/answers.schema.ts';
import '../modules/answers/duplicates/duplicates.schema.ts';
import '../modules/votes/votes.schema.ts';
import '../modules/notifications/follows/follows.schema.ts';
import '../modules/notifications/inbox/inbox.schema.ts';
import '../modules/notifications/mail/mail.schema.ts';
import '../modules/moderation/moderation.schema.ts';
import '../modules/transfer/transfer.schema.ts';

/** The whole schema: every room declares its part by being imported here. */
export const schema = builder.toSchema();
