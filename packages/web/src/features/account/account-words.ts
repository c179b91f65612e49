import type { FieldWords } from '../../routing/mutation-result.ts';

const password = { BAD_FORMAT: 'account.passwordSimple' } as const;
const email = { TOO_SHORT: 'account.emailFormat', BAD_FORMAT: 'account.emailFormat' } as const;

/** What is wrong with the fields of an account, said so that it can be mended. */
export const accountWords: FieldWords = {
  password,
  newPassword: password,
  email,
  newEmail: email,
  displayName: { BAD_FORMAT: 'account.displayNameFormat' },
  handle: { BAD_FORMAT: 'account.handleFormat' },
};
