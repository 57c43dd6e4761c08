import { eventsOf, idOf } from "@sdc/core/commit";
import type { Event } from "@sdc/domain/post/schema";
import { denunciationsOf, reportsNaming } from "@sdc/reading/kept-from";
import { openProtectionsAbout } from "@sdc/reading/protections";
import { raiseAboveNamed } from "./raise-above-named.ts";
import type { Reaction } from "./reaction.ts";

/**
 * Somebody was appointed head or deputy of a unit that has reports about them: those go on to the level above, and denunciations of
 * them are the direct superior's from then on; protection beside either goes on as well, wherever the case lies. For an
 * appointment of a day to come the clock does it on that day; until then, and before this is heard, nothing of them is
 * shown there.
 */
export const appointedReportsNamingThemRise: Reaction = {
  name: "appointed-reports-naming-them-rise",
  categories: ["post"],
  triggers: ["appointed"],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream))) {
      const { commits } = await ports.log.read(stream);
      const subjects = commits
        .flatMap((commit) => eventsOf<Event>(commit))
        .flatMap(({ event }) => (event.type === "appointed" ? [event.subject] : []));
      for (const subject of new Set(subjects)) {
        const about = [
          ...(await denunciationsOf(ports.models, subject)),
          ...(await reportsNaming(ports.models, subject)),
        ];
        const beside: { readonly stream: string; readonly unit: string }[] = [];
        for (const one of about) beside.push(...(await openProtectionsAbout(ports.models, one.stream)));
        for (const one of [...about, ...beside]) {
          if (one.unit !== idOf(stream)) continue;
          const gave = await raiseAboveNamed(ports, one, today);
          if ("trouble" in gave) troubles.push(gave.trouble);
        }
      }
    }
    return troubles;
  },
};
