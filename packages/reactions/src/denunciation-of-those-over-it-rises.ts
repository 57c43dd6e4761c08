import { eventsOf } from "@sdc/core/commit";
import type { Event } from "@sdc/domain/denunciation/schema";
import { raiseAboveNamed } from "./raise-above-named.ts";
import type { Reaction } from "./reaction.ts";

/**
 * A denunciation came in, was found to be of somebody else, or went to an heir: where that person is over the unit that has it, the
 * direct superior settles it. An appointment that comes later is heard by itself; what goes unheard, the clock finds.
 */
export const denunciationOfThoseOverItRises: Reaction = {
  name: "denunciation-of-those-over-it-rises",
  categories: ["denunciation"],
  triggers: ["denunciation-registered", "denunciation-checked", "denunciation-passed-on"],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream))) {
      const { commits } = await ports.log.read(stream);
      const events = commits.flatMap((commit) => eventsOf<Event>(commit)).map(({ event }) => event);
      const unit = events.reduce<string | undefined>((at, event) => {
        if (event.type === "denunciation-registered") return event.unit;
        return event.type === "denunciation-passed-on" ? event.to : at;
      }, undefined);
      if (unit === undefined) continue;
      const gave = await raiseAboveNamed(ports, { stream, unit }, today);
      if ("trouble" in gave) troubles.push(gave.trouble);
    }
    return troubles;
  },
};
