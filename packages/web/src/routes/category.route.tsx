import { notFound } from '../routing/not-found.ts';

export const route = {
  loader() {
    throw notFound();
  },
  Component: () => null,
};
