// What the browser remembers between page loads: who the visitor is, what was not sent yet, and how they like to read.

/** Page storage, shared by the tabs of a page; or this page's life where a browser forbids it (private windows, some frames). */
class Memory {
  #key;
  #own = null;

  constructor(key) {
    this.#key = key;
  }

  get(name, otherwise) {
    return this.#all()[name] ?? otherwise;
  }

  set(name, value) {
    this.#write({ ...this.#all(), [name]: value });
  }

  forget(...names) {
    const all = { ...this.#all() };
    names.forEach((name) => delete all[name]);
    this.#write(all);
  }

  #all() {
    if (this.#own) {
      return this.#own;
    }
    try {
      return JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      return (this.#own = {});
    }
  }

  #write(all) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(all));
      this.#own = null;
    } catch {
      // Forbidden or full: from here on this page remembers by itself, only a reload would lose it.
      this.#own = all;
    }
  }
}

/** @param {string} server origin of the gateway  @param {string} account */
export function memoryOf(server, account) {
  return new Memory(`caunoi-chat ${server} ${account}`);
}

/** 128 random bits. `crypto.randomUUID` exists only on secure pages, and a commune's page may not be one yet. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
