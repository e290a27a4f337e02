/** The live connection: comes back by itself, and says when it is there so that everything can be read afresh. */

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const SESSION_OVER = 4401;

export class Live {
  #socket = null;
  #pause = FIRST_PAUSE;
  #timers = [];
  #heardAt = 0;
  #beatMillis;
  #on;
  #stopped = false;

  /**
   * @param {number} beatSeconds
   * @param {{message(message: any): void, up(): void, down(): void, sessionOver(): void, replying(): boolean}} on
   */
  constructor(beatSeconds, on) {
    this.#beatMillis = beatSeconds * 1000;
    this.#on = on;
    this.#timers.push(setInterval(() => this.#beat(), this.#beatMillis));
    this.#connect();
  }

  /** @param {string} id of the conversation on the screen, '' for none */
  open(id) {
    this.#send({ type: 'open', id });
  }

  /** Says at once what would otherwise be said with the next beat. */
  beatNow() {
    this.#send({ type: 'beat', replying: this.#on.replying() });
  }

  stop() {
    this.#stopped = true;
    this.#timers.forEach(clearInterval);
    this.#socket?.close();
  }

  #connect() {
    if (this.#stopped) {
      return;
    }
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/api/live`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#pause = FIRST_PAUSE;
      this.#heardAt = Date.now();
      this.#on.up();
    });
    socket.addEventListener('message', (event) => {
      this.#heardAt = Date.now();
      this.#on.message(JSON.parse(event.data));
    });
    socket.addEventListener('close', (event) => this.#closed(socket, event.code));
  }

  #closed(socket, code) {
    if (socket !== this.#socket || this.#stopped) {
      return;
    }
    this.#socket = null;
    if (code === SESSION_OVER) {
      this.#on.sessionOver();
      return;
    }
    this.#on.down();
    // Spread out, so that a restarted gateway is not met by everybody at once.
    setTimeout(() => this.#connect(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** The server echoes every beat: silence means that the connection is dead though nobody closed it. */
  #beat() {
    if (!this.#socket || this.#socket.readyState !== WebSocket.OPEN) {
      return;
    }
    if (Date.now() - this.#heardAt > this.#beatMillis * 2.5) {
      const dead = this.#socket;
      this.#closed(dead, 0);
      dead.close();
      return;
    }
    this.beatNow();
  }

  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }
}
