import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificateFor } from "../certificate-testing.ts";
import type { MediaDoor } from "./fetch-media.ts";

/** For specs: a server on loopback that stands for a platform's, over HTTPS under its name. */
export const mediaServer = async (name: string, listener: RequestListener) => {
  const tls = certificateFor(name);
  const server = createTlsServer(tls, listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const testing: MediaDoor["testing"] = { address: "127.0.0.1", port, ca: tls.cert };
  return {
    testing,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A plain server on loopback, for what we call by HTTP. */
export const httpServer = async (listener: RequestListener) => {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
