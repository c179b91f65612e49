import { createContext } from 'react';

/** Whether what is shown stands under the title of a section: heads of its rows are then a level below that. */
export const InSection = createContext(false);
