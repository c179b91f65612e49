export * from './domain-errors.ts';
export * from './error-codes.ts';
