/** What the table of shares can be sorted by. */
export const sortColumns = ['region', 'imageName', 'imageId', 'sharer', 'name', 'class', 'sharedTime'] as const;

export const sortDirections = ['ascending', 'descending'] as const;

/** Of the text that the table is filtered by, in characters. */
export const longestFilter = 500;
