/** What VS Code keeps of a page while it is hidden: what its panel needs to be brought back, and the page's own state. */
export type Saved<PanelState> = Partial<PanelState> & { readonly page?: unknown };
