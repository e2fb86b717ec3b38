// On which port the site is shown. Plain JavaScript for Node 20: `npm start` asks it before anything is installed.
import net from 'node:net';

/**
 * The port to use: the first word that is given, else 4321.
 * @param {...(string | undefined)} given `PORT`, then other places that may say it
 * @returns {number}
 * @throws {Error} when what is given is no port
 */
export function portOf(...given) {
  const written = given.find((word) => word !== undefined && word !== '') ?? '4321';
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65_535)
    throw new Error(`PORT“${written}”不是端口号。请写成 1 到 65535 之间的整数，如 PORT=8080，或不设它。`);
  return port;
}

/** @param {number} port */
export const portTaken = (port) => `端口 ${port} 已被占用。请关掉占用它的程序，或用 PORT=别的端口 再运行。`;

/**
 * Whether a port can be listened on.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    // As the site itself does: on `localhost`, which may be an address of either kind.
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}
