/** Marks for the cells and rows of tables in plain text: controls that no article has, since `normalise` takes them out. */

/** Where a cell begins. */
export const CELL = '\u001f';

/** Where a row begins, or ends. */
export const ROW = '\u001e';
