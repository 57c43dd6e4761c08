import { kindOf } from "@sdc/core/commit";
import { openProtectionOf, openProtectionsAbout } from "@sdc/reading/protections";
import { raiseAboveNamed } from "./raise-above-named.ts";
import type { Reaction } from "./reaction.ts";

/**
 * Protection was asked for, or came to an heir, or its case came to be about somebody: where one of those is over the unit that
 * decides, the next level does. Appointments are heard by themselves; what goes unheard, the clock finds.
 */
export const protectionUnderNamedRises: Reaction = {
  name: "protection-under-named-rises",
  categories: ["protection", "hotline-report", "denunciation"],
  triggers: ["protection-requested", "protection-passed-on", "official-named", "denunciation-checked"],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream))) {
      const open =
        kindOf(stream) === "protection"
          ? await openProtectionOf(ports.log, stream)
          : await openProtectionsAbout(ports.models, stream);
      for (const one of open) {
        const gave = await raiseAboveNamed(ports, one, today);
        if ("trouble" in gave) troubles.push(gave.trouble);
      }
    }
    return troubles;
  },
};
