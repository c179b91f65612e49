import type { FieldWords } from '../../routing/mutation-result.ts';

const password = { TOO_SHORT: 'account.passwordShort', BAD_FORMAT: 'account.passwordSimple' } as const;
const email = { TOO_SHORT: 'account.emailFormat', BAD_FORMAT: 'account.emailFormat' } as const;

/** What is wrong with the fields of an account, said so that it can be mended. */
export const accountWords: FieldWords = {
  password,
  newPassword: password,
  email,
  newEmail: email,
  displayName: { BAD_FORMAT: 'account.displayNameFormat' },
  handle: { TOO_SHORT: 'account.handleShort', BAD_FORMAT: 'account.handleFormat' },
};
