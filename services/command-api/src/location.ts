/** Where what a command began can be read. */
export const locationOf = (kind: string, id: string): string | undefined => {
  switch (kind) {
    case "hotline-report":
      return `/v1/case-files/${id}`;
    case "org-unit":
      return `/v1/units/${id}`;
    default:
      return undefined;
  }
};
