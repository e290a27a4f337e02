// One WebSocket that comes back by itself. What is said on it: channels/webchat/PROTOCOL.md.

const WAITS = [1000, 2000, 4000, 8000];

/** Close codes after which coming back by ourselves would only do harm. */
const FINAL = new Map([[4400, 'protocol'], [4403, 'origin'], [4409, 'too_many_tabs']]);

/**
 * States: `idle`, `connecting`, `open` (welcomed), `offline` (will try again), `stopped` (see `reason`).
 * Events: `state`, and `frame` with the frame as detail.
 */
export class Socket extends EventTarget {
  #url;
  #hello;
  #socket = null;
  #timer = 0;
  #failures = 0;

  state = 'idle';
  reason = '';

  /** @param {string} url  @param {() => object} hello the first frame, made anew for every connection */
  constructor(url, hello) {
    super();
    this.#url = url;
    this.#hello = hello;
  }

  start() {
    if (this.state === 'idle' || this.state === 'stopped') {
      addEventListener('online', this.#comeBack);
      addEventListener('offline', this.#lost);
      this.#connect();
    }
  }

  stop() {
    removeEventListener('online', this.#comeBack);
    removeEventListener('offline', this.#lost);
    this.#drop();
    this.#become('idle');
  }

  /** Drops what may be a dead connection and opens another; the conversation resumes where it was. */
  reconnect() {
    if (this.state !== 'idle' && this.state !== 'stopped') {
      this.#drop();
      this.#connect();
    }
  }

  send(frame) {
    this.#socket.send(JSON.stringify(frame));
  }

  #comeBack = () => {
    this.#failures = 0;
    this.reconnect();
  };

  #lost = () => {
    this.#drop();
    this.#later();
  };

  #connect() {
    this.#become('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.onopen = () => this.send(this.#hello());
    socket.onmessage = (event) => this.#heard(JSON.parse(event.data));
    socket.onclose = (event) => this.#closed(event.code);
  }

  #heard(frame) {
    if (frame.type === 'welcome') {
      this.#failures = 0;
    }
    this.dispatchEvent(new CustomEvent('frame', { detail: frame }));
    if (frame.type === 'welcome') {
      this.#become('open');
    }
  }

  #closed(code) {
    this.#drop();
    if (FINAL.has(code)) {
      this.reason = FINAL.get(code);
      this.#become('stopped');
    } else {
      this.#later();
    }
  }

  #later() {
    const wait = WAITS[Math.min(this.#failures++, WAITS.length - 1)];
    // Spread out, so that a whole province does not come back in the same second.
    this.#timer = setTimeout(() => this.#connect(), wait * (0.5 + Math.random()));
    this.#become('offline');
  }

  #drop() {
    clearTimeout(this.#timer);
    if (this.#socket) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
      this.#socket = null;
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}
