export type Env = Readonly<Record<string, string | undefined>>;

/** The settings that only make sense together; undefined when none is set. Throws in words when some are missing. */
export const allOrNone = <const Name extends string>(
  env: Env,
  names: readonly Name[],
): Readonly<Record<Name, string>> | undefined => {
  const set = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  if (set.length === 0) return undefined;
  if (set.length < names.length)
    throw new Error(`${names.join(", ")} belong together: set all of them or none`);
  return Object.fromEntries(set) as Record<Name, string>;
};

export const portFrom = (name: string, text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} is "${text}", it has to be a number from 0 to 65535`);
  return port;
};

export const daysFrom = (env: Env, name: string, usual: number): number => {
  const days = Number(env[name] ?? usual);
  if (!Number.isInteger(days) || days < 1 || days > 365)
    throw new Error(`${name} is "${env[name] ?? ""}", it has to be a number of days from 1 to 365`);
  return days;
};

export const urlFrom = (name: string, text: string, protocol = /^https?:$/): URL => {
  if (!URL.canParse(text) || !protocol.test(new URL(text).protocol))
    throw new Error(`${name} is "${text}", it has to be an address that begins with ${said(protocol)}`);
  return new URL(text);
};

/** Where everybody reaches the public pages, without a slash behind it: they name each other from the root. */
export const publicUrlFrom = (text: string): string => {
  const { origin, pathname, search, hash, username, password } = urlFrom("SDC_PUBLIC_URL", text);
  if (pathname !== "/" || search + hash + username + password !== "")
    throw new Error(
      "SDC_PUBLIC_URL has to be an address with nothing but the host in it, as https://so.example",
    );
  return origin;
};

const said = (protocol: RegExp): string => protocol.source.replace(/\W/g, "").replace(/s$/, "");

export const momentFrom = (name: string, text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Error(
      `${name} is "${text}", it has to be a moment with its time zone, as 2026-12-01T00:00:00+07:00`,
    );
  return text;
};
