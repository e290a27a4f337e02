// The line to the simulated phones: one WebSocket that comes back by itself. Its wire is described in the simulators' LivePhones.

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

/**
 * Fires "received" with the phone for every new message of the service, and "change" whenever a screen, the connection or the price of the draft changed.
 * Screens hold the messages as the hub tells them: {seq, from, text, buttons, image, location, event, sms, delivery, at}.
 */
export class Hub extends EventTarget {
  #url;
  #socket;
  #pause = FIRST_PAUSE;
  #citizens;
  #openedAt = 0;

  connected = false;
  wasConnected = false;
  smsBound = true;
  cost = null;
  price = null;
  shortCode = "";
  screens = { zalo: [], sms: [] };

  /** @param {string} url of the hub @param {{zalo: string, sms: string}} citizens */
  constructor(url, citizens) {
    super();
    this.#url = url;
    this.#citizens = citizens;
    this.#readSettings();
    this.#connect();
  }

  get citizens() {
    return this.#citizens;
  }

  /** Puts the phones into other hands. */
  become(citizens) {
    this.#citizens = citizens;
    this.#pause = 0;
    this.wasConnected = false;
    this.#socket.close();
  }

  send(action) {
    if (this.connected) {
      this.#socket.send(JSON.stringify(action));
    }
  }

  async #readSettings() {
    try {
      const settings = await (await fetch(`${this.#url}/settings`)).json();
      this.price = settings.price;
      this.shortCode = settings.shortCode;
      this.#changed();
    } catch {
      setTimeout(() => this.#readSettings(), LONGEST_PAUSE);
    }
  }

  #connect() {
    const address = `${this.#url.replace(/^http/, "ws")}/live?${new URLSearchParams(this.#citizens)}`;
    this.#socket = new WebSocket(address);
    this.#socket.addEventListener("open", () => this.#opened());
    this.#socket.addEventListener("message", (event) => this.#heard(JSON.parse(event.data)));
    this.#socket.addEventListener("close", () => this.#closed());
  }

  #opened() {
    this.connected = true;
    this.wasConnected = true;
    this.#openedAt = Date.now();
    this.#pause = FIRST_PAUSE;
    // The hub tells every screen again from the start.
    this.screens = { zalo: [], sms: [] };
    this.#changed();
  }

  #closed() {
    this.connected = false;
    this.#changed();
    setTimeout(() => this.#connect(), this.#pause);
    this.#pause = Math.min(Math.max(this.#pause, FIRST_PAUSE) * 2, LONGEST_PAUSE);
  }

  #heard(event) {
    const hear = {
      message: () => this.#draw(event.phone, (screen) => [...screen, event.message]),
      delivery: () => this.#draw(event.phone, (screen) =>
        screen.map((message) => (message.seq === event.seq ? { ...message, delivery: event.delivery } : message))),
      cleared: () => this.#draw(event.phone, () => []),
      cost: () => (this.cost = event),
      status: () => (this.smsBound = event.smsBound),
      error: () => console.warn("phones:", event.error),
    }[event.type];
    hear?.();
    this.#changed();
    // What stood on the screen before this page came is nothing new.
    if (event.type === "message" && event.message.from === "service" && Date.parse(event.message.at) > this.#openedAt) {
      this.dispatchEvent(new CustomEvent("received", { detail: event.phone }));
    }
  }

  #draw(phone, next) {
    this.screens = { ...this.screens, [phone]: next(this.screens[phone]) };
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

/** The newest petition number any phone was told, as digits; empty before the first. */
export function lastPetition(screens) {
  const told = [...screens.zalo, ...screens.sms].filter((message) => message.from === "service").sort((a, b) => a.at.localeCompare(b.at));
  return told.reduce((found, message) => message.text.match(/\b(\d{4}) ?(\d{4})\b/)?.slice(1).join("") ?? found, "");
}
