import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { aggregate } from "../aggregate.ts";
import { channelThread, type ThreadState } from "./decider.ts";
import { commands, events } from "./schema.ts";

/** Its id is a keyed digest of channel, account and sender. */
export const channelThreadAggregate = aggregate({
  kind: "channel-thread",
  title: { vi: "Chuỗi tin nhắn của một người gửi", en: "What one sender wrote through a platform" },
  decider: channelThread,
  stateVersion: 1,
  commands: {
    place: {
      schema: commands.place,
      at: "item",
      begins: true,
      by: "reporter",
      title: { vi: "Xếp tin nhắn vào phản ánh", en: "Place a message" },
    },
  },
  events,
  refusals: {},
  unitOf: (command) => command.by.unit,
});

export const knownThread = async (log: Pick<EventLog, "read">, id: string): Promise<ThreadState> => {
  const { commits } = await log.read(`${channelThreadAggregate.kind}/${id}`);
  return fold(channelThread, channelThread.initial, commits);
};
