import {
  Conflict,
  type DomainError,
  errorCodes,
  Invalid,
  issueCodes,
  LimitReached,
  NotAllowed,
  NotFound,
} from '../kernel/errors/index.ts';
import { builder } from './builder.ts';
import { describedValues } from './described-values.ts';

export const ErrorCodeEnum = builder.enumType('ErrorCode', {
  description: 'Why something was refused.',
  values: describedValues(errorCodes),
});

export const IssueCodeEnum = builder.enumType('IssueCode', {
  description: 'What is wrong with a field of the input.',
  values: describedValues(issueCodes),
});

export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'A refusal. `message` is for developers; show your own words for `code`.',
  fields: (t) => ({
    code: t.expose('code', { type: ErrorCodeEnum, description: 'Why, for programs.' }),
    message: t.exposeString('message', { description: 'Why, in plain English.' }),
  }),
});

export const FieldIssueType = builder.objectRef<Invalid['issues'][number]>('FieldIssue').implement({
  description: 'One field that cannot be taken as it is.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Path of the input field, as in `tags.2`.' }),
    code: t.expose('code', { type: IssueCodeEnum, description: 'What is wrong, for programs.' }),
    message: t.exposeString('message', { description: 'What to do about it, in English.' }),
    start: t.int({
      nullable: true,
      description: 'The first character that is wrong, where only a part is.',
      resolve: ({ span }) => span?.start ?? null,
    }),
    end: t.int({
      nullable: true,
      description: 'The character after the last that is wrong.',
      resolve: ({ span }) => span?.end ?? null,
    }),
    limit: t.exposeInt('limit', { nullable: true, description: 'The bound that was crossed.' }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFoundError',
  description: 'Absent, or hidden from you.',
  interfaces: [ErrorInterface],
});

builder.objectType(NotAllowed, {
  name: 'NotAllowedError',
  description: 'It is there, but you may not do this with it.',
  interfaces: [ErrorInterface],
});

builder.objectType(Invalid, {
  name: 'InvalidError',
  description: 'The input cannot be taken as it is; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.expose('issues', { type: [FieldIssueType], description: 'Each field and its remedy.' }),
  }),
});

builder.objectType(Conflict, {
  name: 'ConflictError',
  description: 'It was changed in the meantime; here is what it says now.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version to start from next time.' }),
    currentText: t.exposeString('currentText', { description: 'The Markdown as it is now.' }),
  }),
});

builder.objectType(LimitReached, {
  name: 'LimitReachedError',
  description: 'Too much in too short a time.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', { description: 'When it is worth trying again.' }),
    perDay: t.exposeInt('perDay', {
      nullable: true,
      description: 'How many a UTC day has, where it is the day’s number that is used up.',
    }),
  }),
});

/** The `errors` option of every mutation: all refusals there are, so that a client handles one union. */
export const refusals = { types: [NotFound, NotAllowed, Invalid, Conflict, LimitReached] };
