/** How large the pictures for previews are, in pixels: what the services that show them ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;
