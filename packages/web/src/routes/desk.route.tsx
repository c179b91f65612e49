import { redirect } from 'react-router';

/** The desk's own address leads to what waits there. */
export const route = {
  loader: () => redirect('/desk/reports'),
  Component: () => null,
};
