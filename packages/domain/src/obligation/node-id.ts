/** `commune-20335-2025b:II.1.h:2026` → the unit and the node it owes. Undefined when it is no node's id. */
export const nodeOf = (
  id: string,
): { readonly unit: string; readonly node: string; readonly obligation: string } | undefined => {
  const found = /^(?<unit>[a-z0-9-]+):(?<node>(?<obligation>[^:]+):[^:]+)$/u.exec(
    id.normalize("NFC"),
  )?.groups;
  const { unit, node, obligation } = found ?? {};
  return unit === undefined || node === undefined || obligation === undefined
    ? undefined
    : { unit, node, obligation };
};

export const nodeId = (unit: string, node: string): string => `${unit}:${node}`;
