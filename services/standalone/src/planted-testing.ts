import type { Opened } from "./testing.ts";

export type As = NonNullable<Parameters<Opened["get"]>[1]>;

/** One word for a field of a planted case, made so that nothing else in the world says it. */
export const mark = (planted: string, field: string): string => `zq${planted}zq${field}`;

export const pdf = (name: string) => ({
  name: `${mark(name, "filename")}.pdf`,
  type: "application/pdf",
  bytes: Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\n% ${mark(name, "filebytes")}\ntrailer<<>>\n%%EOF\n`),
});

/** Every one of these must be taken, so that what it plants is there. */
export const mustOn = (sdc: Opened) => async (path: string, body: object, as: As, key?: string) => {
  const answer = await sdc.post<{ stream: string }>(path, body, {
    ...as,
    ...(key === undefined ? {} : { key }),
  });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** What plants are made with. */
export type Planting = {
  readonly sdc: Opened;
  readonly must: ReturnType<typeof mustOn>;
  /** The id of the one of that kind that begins meanwhile. */
  readonly begun: (kind: string, happen: () => Promise<unknown>) => Promise<string>;
  readonly attach: (id: string, name: string, as?: As) => Promise<void>;
};
