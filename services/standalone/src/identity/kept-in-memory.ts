import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { readonly payload: AdapterPayload; readonly until: number };

/**
 * Where the provider of this machine keeps its sessions and codes: in memory, so that whoever signed in signs in again after a
 * restart. What has expired goes with the next thing that is kept.
 */
export const keptInMemory = (now: () => number): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>();
  const live = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found !== undefined && found.until > now() ? found.payload : undefined;
  };
  const among = (model: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${model}:`))
      .map(live)
      .find((payload) => payload !== undefined && is(payload));
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
        kept.set(keyOf(id), { payload, until: now() + (expiresIn ?? 0) * 1000 });
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => among(model, (payload) => payload.uid === uid),
      findByUserCode: async (code) => among(model, (payload) => payload.userCode === code),
      async consume(id) {
        const found = kept.get(keyOf(id));
        if (found === undefined) return;
        const consumed = Math.floor(now() / 1000);
        kept.set(keyOf(id), { ...found, payload: { ...found.payload, consumed } });
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
