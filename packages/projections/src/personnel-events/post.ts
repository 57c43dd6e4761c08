import { idOf } from "@sdc/core/commit";
import type { Event } from "@sdc/domain/post/schema";
import type { Told } from "./happened.ts";

/** Who was appointed, by the number of the appointment. */
type Appointed = { readonly [n: number]: string };

/** An appointment that was ended before its term. A term that ran out is no event: nobody did anything. */
export const happenedInPosts = (
  { pending, happened }: Told<Appointed> = { pending: {}, happened: [] },
  event: Event,
  stream: string,
): Told<Appointed> => {
  switch (event.type) {
    case "appointed":
      return { pending: { ...pending, [event.n]: event.subject }, happened };
    case "appointment-ended": {
      const { type, n, to: on } = event;
      const subject = pending[n];
      if (subject === undefined) throw new Error(`${stream} ends an appointment that it does not hold`);
      const told = { subject, unit: idOf(stream), on, kind: "removal-from-post" as const, event: type };
      return { pending, happened: [...happened, told] };
    }
    case "post-created":
    case "post-abolished":
      return { pending, happened };
  }
};
