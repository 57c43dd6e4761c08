import { isSealed, type Erased, type Opener, type Sealed } from "@sdc/core/sealing";

/** The same with every sealed text opened. */
export type Opened<Value> = Value extends Sealed
  ? string | Erased
  : Value extends readonly (infer Item)[]
    ? readonly Opened<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Opened<Value[Name]> }
      : Value;

/** A person: only which details are kept. */
export type Kept = { readonly sealed: readonly string[] };

/** Opens the texts of a case, all with one read of keys. Throws where a person stands among them. */
export const openedTexts = async <Value>(value: Value, opener: Opener): Promise<Opened<Value>> => {
  const sealed = sealedIn(value);
  const opened = await opener.open(sealed);
  const texts = new Map(sealed.map((text, index) => [text, opened[index]]));
  // It has the shape of what it was made of, texts aside.
  return openedIn(value, texts) as Opened<Value>;
};

const sealedIn = (value: unknown): readonly Sealed[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isSealed(value)) {
    // Persons stand apart: one that came in here by mistake is not opened.
    if (!value.key.startsWith("case:")) throw new Error(`${value.from} is no text of the case`);
    return [value];
  }
  return Object.values(value).flatMap(sealedIn);
};

const openedIn = (value: unknown, texts: ReadonlyMap<Sealed, string | Erased | undefined>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (isSealed(value)) {
    const opened = texts.get(value);
    if (opened === undefined) throw new Error(`nothing was opened for ${value.from}`);
    return opened;
  }
  if (Array.isArray(value)) return value.map((item) => openedIn(item, texts));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, openedIn(item, texts)]));
};

export const kept = (person: object): Kept => ({
  sealed: Object.entries(person)
    .filter(([, value]) => isSealed(value))
    .map(([name]) => name),
});
