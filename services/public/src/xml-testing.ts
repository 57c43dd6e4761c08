import { SaxesParser } from "saxes";

/** An element: its name, its attributes, and its text or what stands in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
};

/** Reads a document strictly: what is not well-formed throws. */
export const parsedXml = (document: string): Element => {
  type Open = { name: string; attributes: Record<string, string>; text: string; children: Open[] };
  const root: Open = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(document).close();
  const [only] = root.children;
  if (only === undefined) throw new Error("there is no element");
  return only;
};
