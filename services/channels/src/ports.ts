import type { IntakePorts } from "@sdc/intake/ports";

/** What channels take messages in with: the same as every other way in from outside. */
export type ChannelPorts = IntakePorts;
